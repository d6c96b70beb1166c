/// Delimited text as RFC 4180 writes it, with LF at the end of a record.
///
/// Cells are written to the byte. Nothing is put before a cell that a spreadsheet would take for a
/// formula (`=`, `+`, `-`, `@`): ids and labels have to come back as they went out.
package enum DelimitedText {
  /// The cell, in quotes where it holds the delimiter, a quote or a line break.
  package static func escape(
    _ cell: ExactString, delimiter: UInt8 = UInt8(ascii: ",")
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    append(cell: cell, delimiter: delimiter, to: &bytes)
    return bytes
  }

  /// One record with its line end. A record of one empty cell is written as `""`, since an empty
  /// line could as well be the end of the file.
  package static func append(
    record cells: [ExactString], delimiter: UInt8 = UInt8(ascii: ","), to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      append(cell: cell, delimiter: delimiter, to: &bytes)
    }
    if bytes.count == start { bytes += [quote, quote] }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static let quote = UInt8(ascii: "\"")

  /// One cell, without a delimiter before or behind it.
  package static func append(
    cell: ExactString, delimiter: UInt8 = UInt8(ascii: ","), to bytes: inout [UInt8]
  ) {
    let text = cell.string.utf8
    let needsQuotes = text.contains {
      $0 == delimiter || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
      bytes += text
      return
    }
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// A whole number as a cell: its decimal digits.
  package static func append(number: Int, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = number.magnitude
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        rest = quotient
      } while rest > 0
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: digits[start...])
    }
  }
}
