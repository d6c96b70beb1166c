import Foundation
import Results
import Testing

/// Six months of a team, as `scripts/six-months.py` plays them, in a folder of their own.
struct SixMonths {
  let scratch: Scratch

  /// Sign-offs are made with OpenSSH's program.
  static let isPlayable =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")

  var folder: URL { scratch.url.appending(path: "team") }

  init() throws {
    scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      Repository.root.appending(path: "scripts/six-months.py").path,
      try Harness.executable.path, folder.path,
    ]
    let log = scratch.url.appending(path: "log")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let told = try String(contentsOf: log, encoding: .utf8)
    try #require(process.terminationStatus == 0, "\(told)")
  }

  @discardableResult
  func harness(_ day: String, _ arguments: String...) throws -> Outcome {
    try run(day, arguments)
  }

  func decoded<Value: Decodable>(
    _ type: Value.Type, _ day: String, _ arguments: String...
  ) throws -> Value {
    let outcome = try run(day, arguments + ["--format", "json"])
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }

  /// At nine o'clock (UTC) of a day.
  private func run(_ day: String, _ arguments: [String]) throws -> Outcome {
    let seconds = try #require(Day("1970-01-01")).days(until: #require(Day(day))) * 86_400 + 32_400
    return try Harness(environment: ["SOURCE_DATE_EPOCH": "\(seconds)"], folder: folder)
      .run(arguments)
  }

  /// The only file of a sign-off that begins so.
  func signOff(_ start: String) throws -> URL {
    let files = try scratch.files(in: "team/signoffs").keys.filter { $0.hasPrefix(start) }
    let name = try #require(files.count == 1 ? files.first : nil, "\(files)")
    return folder.appending(path: "signoffs/\(name)")
  }
}
