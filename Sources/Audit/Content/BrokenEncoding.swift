/// UTF-8 that was taken for Windows-1252 once.
enum BrokenEncoding {
  /// The text as it was meant; nil where nothing says that it was meant otherwise.
  ///
  /// Read back as bytes of Windows-1252, broken text is valid UTF-8 with characters outside of
  /// ASCII. That hardly happens by chance: a letter with an accent would have to be followed by just
  /// such a sign as no text has there.
  static func repaired(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var isASCII = true
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      if byte >= 0x80 { isASCII = false }
      bytes.append(byte)
    }
    return isASCII ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// The byte of Windows-1252 that stands for a character. Bytes that it leaves open stand for the
  /// control character of the same number, as browsers have it.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let place = upperControls.firstIndex(of: scalar.value) { return 0x80 + UInt8(place) }
    return UInt8(exactly: scalar.value)
  }

  /// What Windows-1252 has at 0x80 … 0x9F; 0 where it has nothing.
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
