/// Collects the cells of a column from a source that types each cell by itself, as SQLite does, and
/// makes of them the column that a delimited file of the same cells would give.
///
/// A column whose cells are all numbers is one; nothing of them goes through text. Else every cell
/// counts as its text, and the type is found from that as in a file.
package struct CellColumnBuilder {
  private enum Kind: UInt8 {
    case missing, integer, real, text
  }

  private var kinds: [Kind] = []
  /// An integer's or a double's bits, or the number of a text.
  private var bits: [UInt64] = []
  private let texts = LevelTable()
  private var hasText = false

  package init() {}

  package var count: Int { kinds.count }

  package mutating func appendMissing() {
    append(.missing, 0)
  }

  package mutating func append(_ value: Int64) {
    append(.integer, UInt64(bitPattern: value))
  }

  /// NaN is missing. False where the number is infinite, which no column can hold.
  package mutating func append(_ value: Double) -> Bool {
    guard !value.isInfinite else { return false }
    append(value.isNaN ? .missing : .real, value.bitPattern)
    return true
  }

  /// O(length). False where the text cannot stand in a table: it is no UTF-8, or holds a NUL.
  package mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let known = texts.count
    let number = texts.number(of: text)
    // A text that was there before was checked then.
    if texts.count > known {
      guard !text.contains(0), String(validating: text, as: UTF8.self) != nil else { return false }
    }
    hasText = true
    append(.text, UInt64(number))
    return true
  }

  private mutating func append(_ kind: Kind, _ value: UInt64) {
    kinds.append(kind)
    bits.append(value)
  }
}

extension CellColumnBuilder {
  /// The column, of the type that the config wants; nil: to be found. `missing` are spellings of
  /// missing cells; a number is spelled as its shortest decimal.
  package consuming func column(
    _ name: ColumnName, wanted: ColumnType?, missing: [String]
  ) throws(CellTypeError) -> (column: Column, note: ReadingNote?) {
    if !hasText, wanted == nil || wanted == .number,
      let numbers = numbers(missing: missing, wanted: wanted)
    {
      return (Column(name: name, type: .number, values: .numbers(numbers)), nil)
    }
    return try TextCells(codes: codes(), levels: texts)
      .column(name, wanted: wanted, missing: MissingSpellings(missing))
  }

  /// Nil where no cell says that the column is a number.
  private func numbers(missing: [String], wanted: ColumnType?) -> [Double]? {
    let missingIntegers = Set(missing.compactMap { Self.number($0, as: Int64.self) })
    let missingReals = Set(missing.compactMap { Self.number($0, as: Double.self) })
    var numbers: [Double] = []
    numbers.reserveCapacity(kinds.count)
    var present = 0
    for (kind, bits) in zip(kinds, bits) {
      switch kind {
      case .integer:
        let value = Int64(bitPattern: bits)
        let isMissing = !missingIntegers.isEmpty && missingIntegers.contains(value)
        numbers.append(isMissing ? .nan : Double(value))
        present += isMissing ? 0 : 1
      case .real:
        let value = Double(bitPattern: bits)
        let isMissing = !missingReals.isEmpty && missingReals.contains(value)
        numbers.append(isMissing ? .nan : value)
        present += isMissing ? 0 : 1
      case .missing, .text: numbers.append(.nan)
      }
    }
    return present > 0 || wanted == .number ? numbers : nil
  }

  /// The number that is spelled so, and in no other way.
  private static func number<Number: LosslessStringConvertible>(
    _ spelling: String, as type: Number.Type
  ) -> Number? {
    Number(spelling).flatMap { ExactString("\($0)") == ExactString(spelling) ? $0 : nil }
  }

  /// All cells as texts; −1 is missing.
  private func codes() -> [Int32] {
    zip(kinds, bits).map { kind, bits in
      switch kind {
      case .missing: CodedValues.missing
      case .integer: texts.number(of: "\(Int64(bitPattern: bits))")
      case .real: texts.number(of: "\(Double(bitPattern: bits))")
      case .text: Int32(bits)
      }
    }
  }
}

extension LevelTable {
  fileprivate func number(of string: String) -> Int32 {
    var string = string
    return string.withUTF8 { number(of: $0) }
  }
}
