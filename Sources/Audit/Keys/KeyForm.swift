internal import Tabular

/// What two spellings of one key may differ in.
struct KeyForm: OptionSet, Hashable, Sendable {
  let rawValue: Int

  /// Blanks at the ends.
  static let blanks = KeyForm(rawValue: 1)
  /// Capitals, of ASCII.
  static let capitals = KeyForm(rawValue: 2)
  static let leadingZeros = KeyForm(rawValue: 4)
  /// Which separator stands between two digits or two letters, and whether one does between a letter and
  /// a digit.
  static let separators = KeyForm(rawValue: 8)
  /// How a number is written.
  static let numbers = KeyForm(rawValue: 16)

  /// A hash of what is left of a text where all this does not matter: texts that agree in it have the
  /// same. Two others have it by chance once in 2⁶⁴ pairs, so that nothing but a hint rests on it.
  func hash(_ text: ExactString) -> UInt64 {
    var text = text.string
    return text.withUTF8 { hash($0) }
  }

  private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if contains(.numbers), let number = DecimalNumber.parse(bytes) {
      return ((number + 0).bitPattern ^ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    }
    var (start, end) = (0, bytes.count)
    if contains(.blanks) {
      while start < end, Self.isBlank(bytes[start]) { start += 1 }
      while start < end, Self.isBlank(bytes[end - 1]) { end -= 1 }
    }
    if contains(.leadingZeros) {
      while start + 1 < end, bytes[start] == UInt8(ascii: "0"), Self.isDigit(bytes[start + 1]) {
        start += 1
      }
    }
    // FNV-1a (Fowler, Noll and Vo 1991).
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var previous: UInt8?
    var skipped = false
    for place in start..<end {
      var byte = bytes[place]
      if contains(.separators), Self.isSeparator(byte) {
        skipped = true
        continue
      }
      if skipped, let previous, Self.isDigit(previous) == Self.isDigit(byte) {
        hash = (hash ^ UInt64(UInt8(ascii: "-"))) &* 0x100_0000_01b3
      }
      skipped = false
      previous = byte
      if contains(.capitals), (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        byte |= 0x20
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
