/// Decimal numbers in text: `[+-]? (digits [. digits?] | . digits) ([eE] [+-]? digits)?`, wholly,
/// and nothing else: no blanks, no `inf`, no hexadecimal, no grouping.
package enum DecimalNumber {
  /// The double nearest to the number, ties to even; nil where the text is no number or is too
  /// large to be finite. A number too small to be told from 0 is 0.
  package static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    // The scan reads beyond the number, which must be its own memory, and ends at a byte that no
    // number has.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + DecimalScan.padding) {
      copy in
      guard let start = copy.baseAddress else { return nil }
      _ = copy.update(from: text)
      copy[text.count...].update(repeating: 0)
      var value = 0.0
      guard DecimalScan().scan(start, &value) == UnsafePointer(start) + text.count else {
        return nil
      }
      return value
    }
  }

  package static func parse(_ text: [UInt8]) -> Double? {
    text.withUnsafeBufferPointer { parse($0) }
  }
}
