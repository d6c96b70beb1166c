/// Checks that bytes are UTF-8 text without NUL before anything else is made of them.
struct EncodingCheck {
  /// Places count from the first of the bytes.
  enum Fault: Equatable, Sendable {
    case invalidUTF8(offset: Int)
    case nul(offset: Int)
  }

  static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  let bytes: UnsafeBufferPointer<UInt8>

  /// Where the text starts: behind a UTF-8 byte order mark, if there is one.
  var textStart: Int { bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0 }

  /// The first thing that is wrong with bytes that start and end with a character; nil for good
  /// text. O(bytes).
  func textFault() -> Fault? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0 { return .nul(offset: index) }
      let length = byte < 0x80 ? 1 : lengthOfSequence(at: index)
      if length == 0 { return .invalidUTF8(offset: index) }
      index += length
    }
    return nil
  }

  /// Told by the first bytes of a file: byte order marks, or NUL bytes where other encodings write
  /// ASCII characters.
  func foreignEncoding() -> TextEncoding? {
    let isNul = bytes.prefix(4).map { $0 == 0 }
    if bytes.starts(with: [0xff, 0xfe, 0, 0]) || bytes.starts(with: [0, 0, 0xfe, 0xff]) {
      return .utf32
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return .utf16 }
    switch isNul {
    case [false, true, true, true], [true, true, true, false]: return .utf32
    case [false, true, false, true], [true, false, true, false]: return .utf16
    default: return nil
    }
  }

  /// The length of a well-formed sequence that is not ASCII; 0 where there is none (table 3-7 of
  /// the Unicode standard: no overlong forms, no surrogates, nothing beyond U+10FFFF).
  private func lengthOfSequence(at index: Int) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xc2...0xdf: (length, second) = (2, 0x80...0xbf)
    case 0xe0: (length, second) = (3, 0xa0...0xbf)
    case 0xe1...0xec, 0xee...0xef: (length, second) = (3, 0x80...0xbf)
    case 0xed: (length, second) = (3, 0x80...0x9f)
    case 0xf0: (length, second) = (4, 0x90...0xbf)
    case 0xf1...0xf3: (length, second) = (4, 0x80...0xbf)
    case 0xf4: (length, second) = (4, 0x80...0x8f)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in (index + 2)..<(index + length) where bytes[next] & 0xc0 != 0x80 {
      return 0
    }
    return length
  }
}
