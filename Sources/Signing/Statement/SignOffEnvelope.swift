internal import Foundation
package import Results

/// A signed statement as a file holds it: an envelope after DSSE, version 1, over the exact bytes of the
/// statement. Its signature is the text that `ssh-keygen` writes and reads, not base64 of it.
package struct SignOffEnvelope: Equatable, Sendable {
  /// The statement's bytes.
  package let payload: [UInt8]
  /// The key's fingerprint: `SHA256:…`.
  package let keyID: String
  package let signature: String

  package static let payloadType = "application/vnd.in-toto+json"

  package init(payload: [UInt8], keyID: String, signature: String) {
    self.payload = payload
    self.keyID = keyID
    self.signature = signature
  }

  /// What is signed of a statement: the pre-authentication encoding of DSSE, which holds the type and
  /// both lengths, so that no two pairs of type and payload have the same.
  package static func signedBytes(of payload: [UInt8]) -> [UInt8] {
    Array(
      "DSSEv1 \(payloadType.utf8.count) \(payloadType) \(payload.count) ".utf8) + payload
  }

  package var signedBytes: [UInt8] { Self.signedBytes(of: payload) }
}

extension SignOffEnvelope {
  private struct Form: Codable {
    let payload: String
    let payloadType: String
    let signatures: [Signature]

    struct Signature: Codable {
      let keyid: String
      let sig: String
    }
  }

  /// The file's bytes, for which there is one form only.
  package var bytes: [UInt8] {
    let form = Form(
      payload: Data(payload).base64EncodedString(), payloadType: Self.payloadType,
      signatures: [Form.Signature(keyid: keyID, sig: signature)])
    return CanonicalJSON.encode(form) + [UInt8(ascii: "\n")]
  }

  /// Nil for bytes that are not what an envelope would be written as: one that is spelled otherwise
  /// would be read the same and hash otherwise.
  package init?(_ bytes: [UInt8]) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(bytes)),
      form.payloadType == Self.payloadType, form.signatures.count == 1,
      let signature = form.signatures.first,
      let payload = Data(base64Encoded: form.payload)
    else { return nil }
    self.init(payload: Array(payload), keyID: signature.keyid, signature: signature.sig)
    guard self.bytes == bytes else { return nil }
  }

  /// Nil for a payload that is no statement of ours, or not in the form that it was signed in.
  package var statement: SignOffStatement? {
    guard let statement = try? JSONDecoder().decode(SignOffStatement.self, from: Data(payload)),
      statement.type == SignOffStatement.inTotoType,
      statement.predicateType == SignOffStatement.predicateType,
      statement.bytes == payload
    else { return nil }
    return statement
  }
}

extension SignOffStatement {
  /// What is signed of it.
  package var bytes: [UInt8] { CanonicalJSON.encode(self) }
}
