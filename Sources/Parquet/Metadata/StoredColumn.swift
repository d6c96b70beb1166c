internal import Tabular

/// A column of the file as it is to be read.
struct StoredColumn: Sendable {
  let name: ColumnName
  /// Its place among the column chunks of a row group.
  let place: Int
  let physicalType: PhysicalType
  /// Bytes of a value of fixed length.
  let width: Int?
  let isOptional: Bool
  let form: ValueForm
  /// Declared to hold nothing but nulls.
  let isNull: Bool
  /// Set by the config; nil: the type that the file declares.
  let wanted: ColumnType?

  enum Storage {
    case numbers, codes

    /// Bytes of a row.
    var width: Int {
      switch self {
      case .numbers: 8
      case .codes: 4
      }
    }
  }

  /// What the chunks of the column are read into.
  var storage: Storage {
    switch form {
    case .number: .numbers
    case .boolean, .text: .codes
    }
  }
}
