import Files
import Foundation
import Signing

/// An empty folder that goes when nobody holds it any more.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "harness-signing-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }
}

func sha256(of text: String) -> String { ContentHash.sha256(of: Array(text.utf8)) }

/// A key pair of OpenSSH's without a passphrase.
struct TestKey {
  let path: String
  /// `ssh-ed25519 AAAA…`.
  let publicKey: String

  static let keygen = "/usr/bin/ssh-keygen"

  /// Without the program there is nothing to test.
  static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: keygen) }

  init(_ scratch: Scratch, _ name: String, type: String = "ed25519") throws {
    path = scratch.path(name)
    let process = Process()
    process.executableURL = URL(filePath: Self.keygen)
    process.arguments = ["-q", "-t", type, "-N", "", "-C", name, "-f", path]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    publicKey = try String(contentsOfFile: path + ".pub", encoding: .utf8)
      .split(separator: " ").prefix(2).joined(separator: " ")
  }

  func line(_ principal: String, options: String = "namespaces=\"harness-signoff@v1\"") -> String {
    "\(principal) \(options) \(publicKey)\n"
  }
}

extension AllowedSigners {
  init(_ lines: String..., revoking revoked: String? = nil) {
    self.init(
      path: "signoffs/allowed_signers", list: Array(lines.joined().utf8),
      revoked: revoked.map { Array("\($0)\n".utf8) })
  }
}

func testKeygen(_ environment: [String: String] = [:]) throws -> SSHKeygen {
  try SSHKeygen(
    environment: ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 })
}
