internal import Tabular

extension RunConfiguration.DataSettings {
  private enum Keys {
    static let path = OptionalKey(
      "path", .text,
      about: "The data: a delimited text file, gzip or not, a Parquet file, or a SQLite database; "
        + "relative to this config's folder.")
    static let query = OptionalKey(
      "query", .query,
      about: "With a SQLite database: one SELECT, whose result is the data. Its ORDER BY fixes the "
        + "order of the rows.")
    static let duckdb = OptionalKey(
      "duckdb", .query,
      about: "Instead of a path: one SELECT for the duckdb program, which has to be installed. "
        + "Paths in it are relative to this config's folder. Its ORDER BY fixes the order of the "
        + "rows.")
    static let target = RequiredKey(
      "target", .column, .ask(.dataTarget), about: "The column to be predicted.")
    static let positive = OptionalKey(
      "positive", .cell,
      about: "The positive class of a target with two classes. Left out: the rarer one.")
    static let id = OptionalKey(
      "id", .column,
      about: "A column that names each row, without repeats. Left out: rows are numbered from 1.")
    static let exclude = DefaultedKey(
      "exclude", .list(of: .column), default: .array([]),
      about: "Columns that no model may use.")
    static let group = OptionalKey(
      "group", .column,
      about:
        "A column whose rows of one value may be alike, such as all of one customer: intervals "
        + "and p-values then go by its values, and not by rows. Left out: the column of a split by "
        + "group.")
    static let weight = OptionalKey(
      "weight", .column,
      about: "A column of numbers that says how much each row counts, in training and in every "
        + "metric. Rows of weight 0 are left out. Left out: all count alike.")
    static let secondLabel = OptionalKey(
      "secondLabel", .column,
      about:
        "A second column of labels for the same classes, by somebody else: harness audit says how "
        + "far the two agree. Cells may be missing. No model may use it.")
    static let keys = DefaultedKey(
      "keys", RunConfiguration.KeySettings.map, default: .object([]),
      about:
        "Columns whose values stand for rows of another file, by name: the data gate checks that "
        + "they join. Read as text.")
    static let predictedAt = OptionalKey(
      "predictedAt", .column,
      about: "A column of times: when the prediction of each row is made.")
    static let knownAt = DefaultedKey(
      "knownAt", .map(of: .text), default: .object([]),
      about:
        "When the values of columns are known, by name: a column of times, or one time for all "
        + "rows. What is known only after `predictedAt` leaks the outcome.")
    static let delimiter = OptionalKey(
      "delimiter",
      .word([
        (",", UInt8(ascii: ",")), (";", UInt8(ascii: ";")), ("tab", UInt8(ascii: "\t")),
        ("|", UInt8(ascii: "|")),
      ]),
      about: "What separates the columns of delimited text. Left out: found by looking at the file."
    )
    static let missing = DefaultedKey(
      "missing", .list(of: .anyText),
      default: .array(ReadingOptions.defaultMissingSpellings.map { .string($0) }),
      about: "Cells that count as missing: exactly these, not words that contain them.")
    static let types = DefaultedKey(
      "types", .map(of: .word(ColumnType.allCases.map { ($0.rawValue, $0) })),
      default: .object([]),
      about: "Types of columns, by name, where the ones found by reading all rows do not fit.")
    static let dropMissingTarget = DefaultedKey(
      "dropMissingTarget", .boolean, default: .boolean(false),
      about: "Drop rows whose target is missing, instead of refusing them.")

    static let all: [any DeclaredKey] = [
      path, query, duckdb, target, positive, id, exclude, group, weight, secondLabel, keys,
      predictedAt, knownAt, delimiter, missing, types, dropMissingTarget,
    ]
  }

  static var form: Form<Self> {
    .object(Keys.all, together: sourceKeywords) { object in
      let source = source(&object)
      let target = object.value(Keys.target)
      let positive = object.value(Keys.positive)
      let id = object.value(Keys.id)
      let exclude = object.value(Keys.exclude)
      let group = object.value(Keys.group)
      let weight = object.value(Keys.weight)
      let secondLabel = object.value(Keys.secondLabel)
      let keys = object.value(Keys.keys)
      let predictedAt = object.value(Keys.predictedAt)
      let knownAt = object.value(Keys.knownAt)
      let reading = ReadingOptions(
        delimiter: object.value(Keys.delimiter),
        missingSpellings: object.value(Keys.missing),
        types: Dictionary(
          uniqueKeysWithValues: object.value(Keys.types).map { (ColumnName($0.string), $1) }))
      let dropMissingTarget = object.value(Keys.dropMissingTarget)
      object.noteDuplicates(in: Keys.exclude)
      if !knownAt.isEmpty, !object.has(Keys.predictedAt) {
        object.noteMissing(Keys.predictedAt, .predictedAt)
      }
      guard let source, let target else { return nil }
      var settings = Self(
        source: source, target: target, positive: positive, id: id, exclude: exclude,
        group: group, weight: weight, secondLabel: secondLabel, reading: reading,
        dropMissingTarget: dropMissingTarget)
      settings.keys = keys
      settings.predictedAt = predictedAt
      settings.knownAt = knownAt.map { (ColumnName($0.string), $1) }
      return settings
    }
  }

  /// For the schema: a path or a query for DuckDB, and a query on SQLite with its path.
  private static let sourceKeywords: [JSONLiteral.Member] = [
    .init(
      "oneOf",
      .array(
        [Keys.path.name, Keys.duckdb.name].map {
          .object([.init("required", .array([.string($0)]))])
        })),
    .init(
      "dependencies",
      .object([.init(Keys.query.name, .array([.string(Keys.path.name)]))])),
  ]

  /// Where the data are; nil once a problem is noted.
  private static func source(_ object: inout ObjectReader) -> RunConfiguration.DataSource? {
    let path = object.value(Keys.path)
    let query = object.value(Keys.query)
    let duckdb = object.value(Keys.duckdb)
    guard !object.has(Keys.duckdb) else {
      for key in [Keys.path, Keys.query] where object.has(key) {
        object.note(.eitherOr(key.name, Keys.duckdb.name), at: key)
      }
      object.noteIdle(Keys.delimiter, beside: Keys.duckdb)
      return duckdb.map { .duckDB(query: $0) }
    }
    guard object.has(Keys.path) else {
      object.noteMissing(Keys.path, .dataPath)
      return nil
    }
    guard object.has(Keys.query) else { return path.map { .file(path: $0) } }
    object.noteIdle(Keys.delimiter, beside: Keys.query)
    guard let path, let query else { return nil }
    return .sqlite(path: path, query: query)
  }
}

extension Form where Value == String {
  /// A query, which goes to a program in C: a NUL would end it unseen.
  static var query: Form {
    Form<String>.text.checked { text, node, problems in
      guard text.utf8.contains(0) else { return true }
      problems.note(.nulCharacter, at: node)
      return false
    }
  }
}
