internal import Tabular

extension RunConfiguration.KeySettings {
  private enum Keys {
    static let path = RequiredKey(
      "path", .text, .ask(.keyPath),
      about: "The file that the key refers to: delimited text, Parquet or SQLite; relative to this "
        + "config's folder.")
    static let query = OptionalKey(
      "query", .query, about: "With a SQLite database: one SELECT that has the column.")
    static let column = OptionalKey(
      "column", .column, about: "The column of that file. Left out: of the same name as the key.")
  }

  /// By the column that is the key.
  static var map: Form<[Self]> {
    Form.map(of: other).map { keys in
      keys.map { name, other in
        let column = ColumnName(name.string)
        return Self(column: column, source: other.source, reference: other.column ?? column)
      }
    }
  }

  private struct Other: Sendable {
    let source: RunConfiguration.DataSource
    let column: ColumnName?
  }

  private static var other: Form<Other> {
    .object([Keys.path, Keys.query, Keys.column]) { object in
      let path = object.value(Keys.path)
      let query = object.value(Keys.query)
      let column = object.value(Keys.column)
      guard let path else { return nil }
      return Other(
        source: query.map { .sqlite(path: path, query: $0) } ?? .file(path: path), column: column)
    }
  }
}
