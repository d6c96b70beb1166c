/// Finds a column's type from all its cells, and reads its numbers on the way.
///
/// While every cell so far is a number (or every one a date-time) the values are kept; the first
/// that is not makes the column a category, whose cells a second pass encodes.
struct ColumnReader {
  /// Set by the config; nil: to be found.
  private let wanted: ColumnType?
  /// What all cells so far are; nil while all are missing.
  private(set) var type: ColumnType?
  /// Numbers or date-times, a value a row; booleans as codes; NaN is missing.
  private(set) var values: [Double] = []
  private var present = 0
  private var numbers = 0
  private var firstException: (cell: Cell, line: Int)?

  init(wanted: ColumnType?) {
    self.wanted = wanted
    type = wanted
  }

  /// A column of which every cell is missing says nothing of its type; it is a category without
  /// levels.
  var finalType: ColumnType { type ?? .category }

  mutating func readMissing() {
    if type != .category { values.append(.nan) }
  }

  /// False where the cell is not of the type that the config wants.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ cell: Cell, line: Int) -> Bool {
    if let wanted {
      guard wanted != .category else { return true }
      guard let value = Self.value(of: text, as: wanted) else { return false }
      values.append(value)
      return true
    }
    present += 1
    let number = DecimalNumber.parse(text)
    if number != nil {
      numbers += 1
    } else if firstException == nil {
      firstException = (cell, line)
    }

    if type == nil { type = Self.type(of: text, isNumber: number != nil) }
    if let type, let value = type == .number ? number : Self.value(of: text, as: type) {
      values.append(value)
    } else {
      type = .category
      values = []
    }
    return true
  }

  /// The note on a column that is a category for the sake of a few cells: at most 5 %.
  func note(name: ColumnName, in bytes: UnsafeBufferPointer<UInt8>) -> ReadingNote? {
    guard wanted == nil, finalType == .category, numbers > 0, let firstException else { return nil }
    let exceptions = present - numbers
    guard exceptions * 20 <= present else { return nil }
    return .almostNumeric(
      column: name, exceptions: exceptions, example: firstException.cell.string(in: bytes),
      line: firstException.line)
  }

  private static func type(
    of text: UnsafeBufferPointer<UInt8>, isNumber: Bool
  ) -> ColumnType {
    if isNumber { return .number }
    if BooleanText.code(text) != nil { return .boolean }
    return DateTime.parse(text) != nil ? .dateTime : .category
  }

  private static func value(
    of text: UnsafeBufferPointer<UInt8>, as type: ColumnType
  ) -> Double? {
    switch type {
    case .number: DecimalNumber.parse(text)
    case .dateTime: DateTime.parse(text)
    case .boolean: BooleanText.code(text).map(Double.init)
    case .category: nil
    }
  }
}
