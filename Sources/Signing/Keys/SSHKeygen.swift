internal import Files
internal import Foundation
internal import Processes

/// The program `ssh-keygen` (OpenSSH 8.2 or later), which signs and checks. What it is to read goes to
/// it in files, in a folder that only their owner can look into.
package struct SSHKeygen: Sendable {
  /// What a signature is for. One that was made for something else, a commit say, is none of ours.
  package static let namespace = "harness-signoff@v1"

  private let program: String
  private let environment: [String]
  /// Where a folder for a while may be made.
  private let temporaryFolder: String

  /// Somebody may have to type a passphrase, or to find a key and touch it.
  private static let secondsToSign = 300
  private static let secondsToCheck = 60
  /// What it gets to see: where the agent is, how to ask for a passphrase, and what it is asked in.
  private static let passedOn: Set = [
    "PATH", "HOME", "USER", "LOGNAME", "TZ", "TERM", "SSH_AUTH_SOCK", "SSH_ASKPASS",
    "SSH_ASKPASS_REQUIRE", "SSH_SK_PROVIDER", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR",
  ]

  /// Looks for the program. The environment is the process's.
  package init(environment: [String: String]) throws(SigningError) {
    guard let program = SearchPath(environment["PATH"]).program("ssh-keygen") else {
      throw .notInstalled
    }
    self.program = program
    self.environment =
      environment.filter { Self.passedOn.contains($0.key) }.map { "\($0)=\($1)" }.sorted()
      + ["LC_ALL=C"]
    temporaryFolder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// A key: a file, private or, where an agent holds the other half, public; or a public key itself.
  package enum Key: Equatable, Sendable {
    case file(path: String)
    case publicKey(String)
  }

  /// Signs bytes. A passphrase is asked for at the terminal.
  package func sign(_ message: [UInt8], with key: Key) throws(SigningError) -> String {
    let folder = try Folder(in: temporaryFolder)
    try folder.write(message, as: "message")
    let path: String
    switch key {
    case .file(let file): path = file
    case .publicKey(let text):
      try folder.write(Array("\(text)\n".utf8), as: "key.pub")
      path = folder.path(of: "key.pub")
    }
    let answer = try run(
      ["-Y", "sign", "-f", path, "-n", Self.namespace, folder.path(of: "message")], in: folder,
      input: .inherited, seconds: Self.secondsToSign)
    guard answer.isGood, let signature = folder.contents(of: "message.sig") else {
      throw .notSigned(key: path, message: answer.messages)
    }
    return signature
  }

  /// The public half of a key: what stands beside a private one, or is read out of it, for which a
  /// passphrase may be asked for.
  package func publicKey(of key: Key) throws(SigningError) -> String {
    switch key {
    case .publicKey(let text): return Self.publicKey(in: text)
    case .file(let path):
      for file in [path, path + ".pub"] where file.hasSuffix(".pub") {
        if let bytes = try? InputFile(file).contents() {
          return Self.publicKey(in: String(decoding: bytes, as: UTF8.self))
        }
      }
      let folder = try Folder(in: temporaryFolder)
      let answer = try run(
        ["-y", "-f", path], in: folder, input: .inherited, seconds: Self.secondsToSign)
      guard answer.isGood else { throw .notSigned(key: path, message: answer.messages) }
      return Self.publicKey(in: answer.output)
    }
  }

  /// Without the comment.
  private static func publicKey(in text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
  }

  /// Everybody whom the list's first line for a public key names, as of a time.
  package func principals(
    ofKey publicKey: String, in signers: AllowedSigners, at time: String
  ) throws(SigningError) -> [String] {
    guard let signature = SSHSignature.naming(publicKey) else { return [] }
    return try principals(of: signature, in: signers, at: time)
  }

  /// Whether a signature is of these bytes, whoever made it.
  package func isGenuine(
    _ signature: String, of message: [UInt8]
  ) throws(SigningError) -> Bool {
    let folder = try Folder(in: temporaryFolder)
    try folder.write(message, as: "message")
    try folder.write(Array(signature.utf8), as: "signature")
    return try run(
      ["-Y", "check-novalidate", "-n", Self.namespace, "-s", folder.path(of: "signature")],
      in: folder, input: .file(path: folder.path(of: "message")), seconds: Self.secondsToCheck
    ).isGood
  }

  /// Everybody whom the list's first line for the signature's key names; none where the list has no
  /// line for it, or none that holds at the time.
  package func principals(
    of signature: String, in signers: AllowedSigners, at time: String
  ) throws(SigningError) -> [String] {
    let folder = try Folder(in: temporaryFolder)
    try folder.write(Array(signature.utf8), as: "signature")
    try folder.write(signers.list, as: "allowed")
    let answer = try run(
      [
        "-Y", "find-principals", "-s", folder.path(of: "signature"),
        "-f", folder.path(of: "allowed"),
      ] + Self.verifyTime(time), in: folder, seconds: Self.secondsToCheck)
    return answer.isGood
      ? answer.output.split(whereSeparator: \.isNewline).map(String.init) : []
  }

  package enum Permission: Equatable, Sendable {
    case allowed
    case revoked
    /// With the program's own words.
    case refused(message: String)
  }

  /// Whether the list lets its signer sign such bytes as this reviewer, as of a time.
  package func permission(
    of signature: String, over message: [UInt8], as principal: String,
    by signers: AllowedSigners, at time: String
  ) throws(SigningError) -> Permission {
    let folder = try Folder(in: temporaryFolder)
    try folder.write(message, as: "message")
    try folder.write(Array(signature.utf8), as: "signature")
    try folder.write(signers.list, as: "allowed")
    let arguments =
      [
        "-Y", "verify", "-I", principal, "-n", Self.namespace,
        "-s", folder.path(of: "signature"), "-f", folder.path(of: "allowed"),
      ] + Self.verifyTime(time)
    func ask(_ further: [String]) throws(SigningError) -> Answer {
      try run(
        arguments + further, in: folder, input: .file(path: folder.path(of: "message")),
        seconds: Self.secondsToCheck)
    }
    let answer = try ask([])
    guard answer.isGood else { return .refused(message: answer.messages) }
    guard let revoked = signers.revoked else { return .allowed }
    try folder.write(revoked, as: "revoked")
    return try ask(["-r", folder.path(of: "revoked")]).isGood ? .allowed : .revoked
  }

  /// `2026-11-22T13:00:00Z` as the program takes it.
  private static func verifyTime(_ time: String) -> [String] {
    ["-O", "verify-time=\(time.filter(\.isNumber))Z"]
  }
}

extension SSHKeygen {
  private struct Answer {
    let isGood: Bool
    let output: String
    let messages: String
  }

  private func run(
    _ arguments: [String], in folder: borrowing Folder, input: ChildProcess.Input = .nothing,
    seconds: Int
  ) throws(SigningError) -> Answer {
    folder.remove("output")
    folder.remove("messages")
    var process = ChildProcess(
      program: program, arguments: arguments, environment: environment,
      output: .files(
        output: folder.path(of: "output"), messages: folder.path(of: "messages")))
    process.input = input
    let end: ChildProcess.End?
    do { end = try process.run(seconds: seconds) } catch {
      throw .notStarted(program: program, errno: error.errno)
    }
    guard let end else { throw .tooSlow(seconds: seconds) }
    return Answer(
      isGood: end == .exit(0), output: folder.contents(of: "output") ?? "",
      messages: Self.line(of: folder.contents(of: "messages") ?? ""))
  }

  /// Of several lines, some of which are there to catch the eye.
  private static func line(of messages: String) -> String {
    messages.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "@ \t")) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What one call of the program reads and writes.
  private struct Folder: ~Copyable {
    private let folder: TemporaryFolder

    init(in parent: String) throws(SigningError) {
      do { folder = try TemporaryFolder(in: parent, name: "signing") } catch { throw .file(error) }
    }

    func path(of name: String) -> String { folder.path(of: name) }

    func write(_ bytes: [UInt8], as name: String) throws(SigningError) {
      do { try folder.write(name, bytes) } catch { throw .file(error) }
    }

    func contents(of name: String) -> String? {
      guard let bytes = try? InputFile(path(of: name)).contents() else { return nil }
      return String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    }

    func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(of: name)) }
  }
}
