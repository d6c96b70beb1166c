internal import Tabular

extension RunConfiguration.DataSettings {
  private enum Keys {
    static let path = RequiredKey(
      "path", .text, .ask(.dataPath),
      about: "The data: a delimited text file, gzip or not, relative to this config's folder.")
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
    static let delimiter = OptionalKey(
      "delimiter",
      .word([
        (",", UInt8(ascii: ",")), (";", UInt8(ascii: ";")), ("tab", UInt8(ascii: "\t")),
        ("|", UInt8(ascii: "|")),
      ]),
      about: "What separates the columns. Left out: found by looking at the file.")
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
      path, target, positive, id, exclude, delimiter, missing, types, dropMissingTarget,
    ]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let path = object.value(Keys.path)
      let target = object.value(Keys.target)
      let positive = object.value(Keys.positive)
      let id = object.value(Keys.id)
      let exclude = object.value(Keys.exclude)
      let reading = ReadingOptions(
        delimiter: object.value(Keys.delimiter),
        missingSpellings: object.value(Keys.missing),
        types: Dictionary(
          uniqueKeysWithValues: object.value(Keys.types).map { (ColumnName($0.string), $1) }))
      let dropMissingTarget = object.value(Keys.dropMissingTarget)
      object.noteDuplicates(in: Keys.exclude)
      guard let path, let target else { return nil }
      return Self(
        source: .file(path: path), target: target, positive: positive, id: id, exclude: exclude,
        reading: reading, dropMissingTarget: dropMissingTarget)
    }
  }
}
