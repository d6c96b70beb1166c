/// How gzip data (RFC 1952) are told.
enum Gzip {
  static let magic: [UInt8] = [0x1f, 0x8b]

  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: magic) }
}
