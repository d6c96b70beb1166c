internal import Tabular

/// What the stored values of a column are to the table.
enum ValueForm: Equatable, Sendable {
  case boolean
  case number(NumberForm)
  case text(TextForm)

  /// The type that the file declares.
  var type: ColumnType {
    switch self {
    case .boolean: .boolean
    case .number(.date), .number(.timestamp), .number(.int96): .dateTime
    case .number: .number
    case .text: .category
    }
  }
}

enum NumberForm: Equatable, Sendable {
  case int32, uint32, int64, uint64, float16, float, double
  case decimal32(scale: Int)
  case decimal64(scale: Int)
  /// Two's complement, the most significant byte first.
  case decimalBytes(length: Int, scale: Int)
  case date
  /// A time of day: seconds since midnight.
  case time32(TimeUnit)
  case time64(TimeUnit)
  case timestamp(TimeUnit)
  /// Nanoseconds of a day and its Julian number; what timestamps were before they had a type.
  case int96
}

enum TextForm: Equatable, Sendable {
  case bytes
  /// 16 bytes, shown as 8-4-4-4-12 hexadecimal digits.
  case uuid
  /// Numbers or date-times that the config wants to have as categories.
  case spelled(NumberForm)
}
