/// The values of a column while several threads write them, each to rows of its own.
///
/// The array is made once at its full length, and never touched as an array until all have written:
/// so its storage stays where it is, and a pointer to it holds for as long as this does.
final class ColumnStorage: @unchecked Sendable {
  private var numberArray: [Double] = []
  private var codeArray: [Int32] = []
  let numbers: UnsafeMutablePointer<Double>?
  let codes: UnsafeMutablePointer<Int32>?

  init(type: ColumnType, rowCount: Int) {
    switch type {
    case .number, .dateTime:
      numberArray = Self.array(rowCount)
      numbers = numberArray.withUnsafeMutableBufferPointer(\.baseAddress)
      codes = nil
    case .category, .boolean:
      codeArray = Self.array(rowCount)
      codes = codeArray.withUnsafeMutableBufferPointer(\.baseAddress)
      numbers = nil
    }
  }

  /// The numbers, once all rows are written. What is in here is gone then.
  func takeNumbers() -> [Double] {
    defer { numberArray = [] }
    return numberArray
  }

  func takeCodes() -> [Int32] {
    defer { codeArray = [] }
    return codeArray
  }

  /// Not set to anything: each row is written before it is read, and large tables take long to
  /// clear.
  private static func array<Value>(_ count: Int) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { _, initialized in initialized = count }
  }
}
