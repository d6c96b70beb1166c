import CSQLite
import Foundation

/// A small project whose candidate is recommended, two reviewers with keys, and an author without.
///
/// The candidate knows who leaves, but for customers of region north, where it does worse than the linear
/// baseline.
struct SignOffProject {
  let scratch: Scratch
  /// `SOURCE_DATE_EPOCH`: 2026-11-22T10:00:00Z.
  static let day = 1_795_341_600

  static let keygen = "/usr/bin/ssh-keygen"
  static var hasKeygen: Bool { FileManager.default.isExecutableFile(atPath: keygen) }

  init(project name: String = "churn", knowsNorth: Bool = false) throws {
    scratch = try Scratch()
    var project = SmallProject()
    project.predictions = Self.predictions(of: project.data, knowsNorth: knowsNorth)
    project.config.replace("\"project\": \"churn\"", with: "\"project\": \"\(name)\"")
    _ = try project.write(to: scratch)
    for key in ["rev", "second", "ann", "stranger"] { try makeKey(key) }
    try allow(["rev", "second", "ann"])
  }

  static func predictions(of data: String, knowsNorth: Bool) -> String {
    var predictions = "customer,probability\n"
    for line in data.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells[5] == "test" else { continue }
      let isSure = knowsNorth || cells[2] != "north"
      let leaves = cells[4] == "yes"
      let probability = isSure ? (leaves ? "0.97" : "0.03") : (leaves ? "0.3" : "0.7")
      predictions += "\(cells[0]),\(probability)\n"
    }
    return predictions
  }

  private func makeKey(_ name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.keygen)
    process.arguments = ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path(name)]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  func path(_ name: String) -> String { scratch.url.appending(path: name).path }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  func line(_ name: String, options: String = "namespaces=\"harness-signoff@v1\"") throws -> String
  {
    let key = try text("\(name).pub").split(separator: " ").prefix(2).joined(separator: " ")
    return "\(name)@example.org \(options) \(key)\n"
  }

  func allow(_ names: [String]) throws {
    try FileManager.default.createDirectory(
      atPath: path("signoffs"), withIntermediateDirectories: true)
    try scratch.write(
      try names.map { try line($0) }.joined(), to: "signoffs/allowed_signers")
  }

  func harness(day: Int = Self.day, _ environment: [String: String] = [:]) -> Harness {
    Harness(
      environment: [
        "SOURCE_DATE_EPOCH": "\(day)", "HARNESS_AUTHOR": "ann@example.org",
        "HOME": scratch.url.path,
      ].merging(environment) { $1 }, folder: scratch.url)
  }

  @discardableResult
  func run(_ arguments: String..., day: Int = Self.day) throws -> Outcome {
    try harness(day: day).run(
      ["run", "churn.json", "--output", "out", "--quiet", "--threads", "1"] + arguments)
  }

  static let waiver = "region = north=Few customers live there."

  @discardableResult
  func sign(
    _ answer: String = "approve", key: String = "rev", _ options: String...,
    waiving: [String] = ["--waive", Self.waiver], day: Int = Self.day
  ) throws -> Outcome {
    try harness(day: day).run(
      [
        "signoff", "out", answer, "--candidate", "curve", "--reason", "It pays.", "--key",
        path(key),
      ] + waiving + options)
  }

  func verify(_ options: String..., day: Int = Self.day) throws -> Outcome {
    try harness(day: day).run(["verify"] + options)
  }

  /// The files of sign-offs, from the project's folder on.
  func files(of project: String = "churn") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path("signoffs/\(project)"))
      .filter { !$0.hasPrefix(".") }.sorted().map { "signoffs/\(project)/\($0)" }
  }

  /// Replaces text in a file.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try text(name)
    guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try scratch.write(text.replacing(old, with: new), to: name)
  }

  /// Changes the history behind the harness's back.
  func change(_ statement: String) throws {
    var database: OpaquePointer?
    defer { sqlite3_close_v2(database) }
    guard sqlite3_open(path(".harness/history.sqlite"), &database) == SQLITE_OK,
      sqlite3_exec(database, statement, nil, nil, nil) == SQLITE_OK
    else { throw CocoaError(.fileWriteUnknown) }
  }
}
