import Foundation
import Testing

@testable import Signing

@Suite(.enabled(if: TestKey.canBeMade, "ssh-keygen is not installed"))
struct SSHKeygenTests {
  private let message = Array("what is signed".utf8)
  private let now = "2026-11-22T10:00:00Z"

  @Test(arguments: ["ed25519", "ecdsa", "rsa"])
  func keysOfEachTypeSign(_ type: String) throws {
    let scratch = try Scratch()
    let key = try TestKey(scratch, "key", type: type)
    let keygen = try testKeygen()
    let text = try keygen.sign(message, with: .file(path: key.path))
    let signature = try #require(SSHSignature(text))
    #expect(signature.publicKey == key.publicKey)
    #expect(signature.namespace == "harness-signoff@v1")
    #expect(try keygen.isGenuine(text, of: message))
    #expect(try !keygen.isGenuine(text, of: message + [0]))
    let signers = AllowedSigners(key.line("rev@example.org"))
    #expect(try keygen.principals(of: text, in: signers, at: now) == ["rev@example.org"])
    #expect(
      try keygen.permission(
        of: text, over: message, as: "rev@example.org", by: signers, at: now) == .allowed)
    #expect(try keygen.publicKey(of: .file(path: key.path)) == key.publicKey)
    try FileManager.default.removeItem(atPath: key.path + ".pub")
    let read = try keygen.publicKey(of: .file(path: key.path))
    #expect(read == key.publicKey)
    #expect(try keygen.principals(ofKey: read, in: signers, at: now) == ["rev@example.org"])
    #expect(try keygen.principals(ofKey: "ssh-rsa nonsense", in: signers, at: now).isEmpty)
  }

  /// Every character but those of the frame is either needed or refused.
  @Test func aSignatureHasOneSpelling() throws {
    let scratch = try Scratch()
    let keygen = try testKeygen()
    let text = try keygen.sign(message, with: .file(path: TestKey(scratch, "key").path))
    #expect(SSHSignature(text + "\n") == nil)
    #expect(SSHSignature(String(text.dropLast())) == nil)
    #expect(SSHSignature(text.replacing("\n", with: "\r\n")) == nil)
    let bytes = Array(text.utf8)
    for index in stride(from: 0, to: bytes.count, by: 7) {
      var other = bytes
      other[index] = other[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      let changed = String(decoding: other, as: UTF8.self)
      guard SSHSignature(changed) != nil else { continue }
      #expect(try !keygen.isGenuine(changed, of: message), "character \(index)")
    }
  }

  @Test func aKeyInAnAgentSigns() throws {
    let scratch = try Scratch()
    let key = try TestKey(scratch, "key")
    let agent = Process()
    agent.executableURL = URL(filePath: "/usr/bin/ssh-agent")
    agent.arguments = ["-D", "-a", scratch.path("agent")]
    agent.standardInput = FileHandle.nullDevice
    agent.standardOutput = FileHandle.nullDevice
    agent.standardError = FileHandle.nullDevice
    try agent.run()
    // Tests run with signals held back that an agent would end by.
    defer { kill(agent.processIdentifier, SIGKILL) }
    let environment = ["SSH_AUTH_SOCK": scratch.path("agent")]
    let add = Process()
    add.executableURL = URL(filePath: "/bin/sh")
    add.arguments = [
      "-c", "for i in 1 2 3 4 5 6 7 8 9; do ssh-add -q \"$1\" && exit 0; sleep 0.3; done", "sh",
      key.path,
    ]
    add.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
    add.standardError = FileHandle.nullDevice
    try add.run()
    add.waitUntilExit()
    try FileManager.default.removeItem(atPath: key.path)
    let keygen = try testKeygen(environment)
    for held in [SSHKeygen.Key.publicKey(key.publicKey), .file(path: key.path + ".pub")] {
      let text = try keygen.sign(message, with: held)
      #expect(SSHSignature(text)?.publicKey == key.publicKey)
    }
  }

  @Test func theListDecidesWhoMaySign() throws {
    let scratch = try Scratch()
    let key = try TestKey(scratch, "key")
    let other = try TestKey(scratch, "other")
    let keygen = try testKeygen()
    let text = try keygen.sign(message, with: .file(path: key.path))
    func permission(
      _ signers: AllowedSigners, as principal: String = "rev@example.org",
      at time: String = "2026-11-22T10:00:00Z"
    ) throws -> SSHKeygen.Permission {
      try keygen.permission(of: text, over: message, as: principal, by: signers, at: time)
    }
    func isRefused(_ permission: SSHKeygen.Permission) -> Bool {
      if case .refused = permission { true } else { false }
    }
    let line = key.line("rev@example.org")
    #expect(try permission(AllowedSigners(other.line("x@y"), line)) == .allowed)
    #expect(isRefused(try permission(AllowedSigners(other.line("rev@example.org")))))
    #expect(isRefused(try permission(AllowedSigners(line), as: "ann@example.org")))
    #expect(
      isRefused(
        try permission(AllowedSigners(key.line("rev@example.org", options: "namespaces=\"git\"")))))
    #expect(try permission(AllowedSigners(line, revoking: key.publicKey)) == .revoked)
    #expect(try permission(AllowedSigners(line, revoking: other.publicKey)) == .allowed)
    let ended = AllowedSigners(
      key.line("rev@example.org", options: "valid-before=\"20261101Z\""))
    #expect(isRefused(try permission(ended)))
    #expect(try permission(ended, at: "2026-10-01T00:00:00Z") == .allowed)
    #expect(try keygen.principals(of: text, in: ended, at: now).isEmpty)
  }

  @Test func whatCannotSignSaysWhy() throws {
    let scratch = try Scratch()
    let keygen = try testKeygen()
    #expect {
      try keygen.sign(message, with: .file(path: scratch.path("nothing")))
    } throws: { error in
      guard case SigningError.notSigned(let key, let message) = error else { return false }
      return key.hasSuffix("nothing") && message.contains("No such file")
    }
    #expect(throws: SigningError.notInstalled) {
      try SSHKeygen(environment: ["PATH": "/nonexistent"])
    }
  }
}
