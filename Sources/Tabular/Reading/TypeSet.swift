/// Which types the cells of a column have, each by itself.
struct TypeSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let number = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let dateTime = TypeSet(rawValue: 4)
  static let category = TypeSet(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of one cell. No text is of two types.
  init(of text: UnsafeBufferPointer<UInt8>) {
    if DecimalNumber.parse(text) != nil {
      self = .number
    } else if BooleanText.code(text) != nil {
      self = .boolean
    } else {
      self = DateTime.parse(text) != nil ? .dateTime : .category
    }
  }

  /// The column's type: that of its cells if they have one, else text. Nil where there are none.
  var columnType: ColumnType? {
    switch self {
    case []: nil
    case .number: .number
    case .boolean: .boolean
    case .dateTime: .dateTime
    default: .category
    }
  }
}
