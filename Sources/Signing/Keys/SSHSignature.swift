internal import Files
internal import Foundation

/// What a signature of `ssh-keygen -Y sign` says of itself: OpenSSH's PROTOCOL.sshsig, version 1.
package struct SSHSignature: Equatable, Sendable {
  /// As a line of a list of signers has it: `ssh-ed25519 AAAA…`.
  package let publicKey: String
  /// `SHA256:…`, as `ssh-keygen -l` shows it.
  package let fingerprint: String
  package let namespace: String

  private static let head = "-----BEGIN SSH SIGNATURE-----"
  private static let foot = "-----END SSH SIGNATURE-----"
  /// How `ssh-keygen` breaks the lines between the two.
  private static let lineLength = 70

  /// Nil for a text that `ssh-keygen` would not have written. It would read several others all the
  /// same; one signature is to have one spelling.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, lines[0] == Self.head, lines[lines.count - 2] == Self.foot,
      lines.last?.isEmpty == true
    else { return nil }
    let body = lines[1..<(lines.count - 2)].joined()
    guard let blob = Data(base64Encoded: body), blob.base64EncodedString() == body,
      Self.armored(body) == text
    else { return nil }
    var fields = Fields(bytes: Array(blob))
    guard fields.take(6) == Array("SSHSIG".utf8), fields.number() == 1, let key = fields.string(),
      let namespace = fields.string()
    else { return nil }
    var keyFields = Fields(bytes: key)
    guard let type = keyFields.string(), let digest = Data(hex: ContentHash.sha256(of: key)) else {
      return nil
    }
    publicKey =
      "\(String(decoding: type, as: UTF8.self)) \(Data(key).base64EncodedString())"
    fingerprint =
      "SHA256:" + digest.base64EncodedString().replacing("=", with: "")
    self.namespace = String(decoding: namespace, as: UTF8.self)
  }

  /// In the form of a signature, a public key and nothing that it signed: `ssh-keygen` looks up whose
  /// key it is without asking for more. Nil for a text that is no public key.
  static func naming(_ publicKey: String) -> String? {
    let words = publicKey.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, let key = Data(base64Encoded: String(words[1])) else { return nil }
    func string(_ bytes: [UInt8]) -> [UInt8] {
      withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) } + bytes
    }
    let blob =
      Array("SSHSIG".utf8) + [0, 0, 0, 1] + string(Array(key))
      + string(Array(SSHKeygen.namespace.utf8)) + string([]) + string(Array("sha512".utf8))
      + string([])
    return armored(Data(blob).base64EncodedString())
  }

  private static func armored(_ body: String) -> String {
    var rest = Substring(body)
    var lines = [head]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(lineLength)))
      rest = rest.dropFirst(lineLength)
    }
    return (lines + [foot, ""]).joined(separator: "\n")
  }

  /// The types of RFC 4251, section 5, from front to back.
  private struct Fields {
    let bytes: [UInt8]
    var place = 0

    mutating func take(_ count: Int) -> [UInt8]? {
      guard count <= bytes.count - place else { return nil }
      defer { place += count }
      return Array(bytes[place..<place + count])
    }

    mutating func number() -> Int? { take(4)?.reduce(0) { $0 << 8 | Int($1) } }

    mutating func string() -> [UInt8]? { number().flatMap { take($0) } }
  }
}

extension Data {
  fileprivate init?(hex: String) {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
    self.init(
      stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }
}
