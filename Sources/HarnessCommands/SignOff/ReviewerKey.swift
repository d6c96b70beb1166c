internal import Diagnostics
internal import Files
internal import Foundation
internal import Signing

/// The key that a reviewer signs with, and whom the list of signers takes its owner for.
struct ReviewerKey {
  let key: SSHKeygen.Key
  let publicKey: String
  let reviewer: String

  /// The principal is how the reviewer wants to be called; nil: as the list calls the key.
  init(
    _ given: String?, as principal: String?, signers: AllowedSigners, keygen: SSHKeygen, now: String
  ) throws {
    guard let key = Self.key(given) else { throw CommandFailure([Diagnostic.noSigningKey]) }
    let publicKey: String
    let names: [String]
    do {
      publicKey = try keygen.publicKey(of: key)
      names = try keygen.principals(ofKey: publicKey, in: signers, at: now)
    } catch {
      throw CommandFailure([Diagnostic(error)])
    }
    guard let reviewer = principal ?? Self.name(among: names) else {
      let line = AllowedSigners.line(
        principal: GitSetting.value("user.email", in: "") ?? "YOU@EXAMPLE.ORG",
        publicKey: publicKey)
      throw CommandFailure(
        [
          names.isEmpty
            ? Diagnostic(unlistedKey: signers.path, line: line)
            : Diagnostic(unclearReviewer: names, list: signers.path)
        ], status: names.isEmpty ? .signOff : .inputError)
    }
    self.key = key
    self.publicKey = publicKey
    self.reviewer = reviewer
  }

  /// As it is given, else as the environment or git names it.
  private static func key(_ given: String?) -> SSHKeygen.Key? {
    let environment = ProcessInfo.processInfo.environment["HARNESS_SIGNING_KEY"]
    if let text = [given, environment].compactMap(\.self).first(where: { !$0.isEmpty }) {
      return key(named: text)
    }
    guard GitSetting.value("gpg.format", in: "") == "ssh" else { return nil }
    return GitSetting.value("user.signingkey", in: "").map(key(named:))
  }

  /// A path, or, as git has it too, a public key whose other half an agent holds.
  private static func key(named text: String) -> SSHKeygen.Key {
    let key = text.hasPrefix("key::") ? String(text.dropFirst(5)) : text
    return key.split(separator: " ").count >= 2 && key.wholeMatch(of: /(ssh|ecdsa|sk)-.*/) != nil
      ? .publicKey(key) : .file(path: (text as NSString).expandingTildeInPath)
  }

  /// The only one; of several, or of patterns, the address that git knows.
  private static func name(among names: [String]) -> String? {
    let patterns = CharacterSet(charactersIn: "*?!")
    if names.count == 1, names[0].rangeOfCharacter(from: patterns) == nil { return names[0] }
    return names.isEmpty ? nil : GitSetting.value("user.email", in: "")
  }
}
