import Foundation

/// The built program, as a user starts it.
struct Harness {
  /// Environment on top of the fixed one below.
  var environment: [String: String] = [:]
  var folder: URL = FileManager.default.temporaryDirectory

  /// Nothing of the machine that runs the tests: a run must not depend on it. The clock is held
  /// still, so that two runs can be compared byte by byte.
  private static let fixedEnvironment = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "0"]

  /// Built with the tests, it lies beside them.
  static var executable: URL {
    get throws {
      guard let tests = Bundle.main.executableURL else { throw Missing.testExecutable }
      let executable = tests.deletingLastPathComponent().appending(path: "harness")
      guard FileManager.default.isExecutableFile(atPath: executable.path) else {
        throw Missing.harness(executable.path)
      }
      return executable
    }
  }

  enum Missing: Error {
    case testExecutable
    case harness(String)
  }

  /// Starts it and waits for its end.
  @discardableResult
  func callAsFunction(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome {
    // Files, not pipes: a pipe that nobody drains blocks the writer when it is full.
    let scratch = try Scratch()
    let output = scratch.url.appending(path: "stdout")
    let messages = scratch.url.appending(path: "stderr")
    let process = try start(arguments, output: output, messages: messages)
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }

  /// Starts it and returns at once.
  func start(_ arguments: [String], output: URL, messages: URL) throws -> Process {
    let process = Process()
    process.executableURL = try Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.fixedEnvironment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.writing(to: output)
    process.standardError = try Self.writing(to: messages)
    try process.run()
    return process
  }

  private static func writing(to url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
