/// Numbers as text that reads back as the same double.
package enum NumberText {
  /// The fewest digits that do; a whole number without a decimal point, as it would be written by hand
  /// and as programs take it for a whole number. Finite numbers only.
  package static func append(_ number: Double, to bytes: inout [UInt8]) {
    // Beyond 2^53 not every whole number is a double, so digits would promise too much.
    if number.magnitude < 0x1p53, number == number.rounded(),
      !(number == 0 && number.sign == .minus)
    {
      DelimitedText.append(number: Int(number), to: &bytes)
    } else {
      bytes += number.description.utf8
    }
  }
}
