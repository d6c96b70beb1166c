/// RFC 9562's text of a UUID: 8-4-4-4-12 lower-case hexadecimal digits.
enum UUIDText {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ address: UnsafeRawPointer) -> String {
    var text: [UInt8] = []
    for (index, byte) in UnsafeRawBufferPointer(start: address, count: 16).enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 {
        text.append(UInt8(ascii: "-"))
      }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
