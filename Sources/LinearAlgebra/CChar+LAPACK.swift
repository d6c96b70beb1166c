/// LAPACK's letters.
extension CChar {
  static let upper = CChar(UInt8(ascii: "U"))
  static let left = CChar(UInt8(ascii: "L"))
  static let noTranspose = CChar(UInt8(ascii: "N"))
  static let transpose = CChar(UInt8(ascii: "T"))
  static let nonUnit = CChar(UInt8(ascii: "N"))
  static let one = CChar(UInt8(ascii: "1"))
  static let vectors = CChar(UInt8(ascii: "V"))
  static let thin = CChar(UInt8(ascii: "S"))
}
