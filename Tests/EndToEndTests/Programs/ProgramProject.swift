import Foundation
import Results

/// A small project whose candidates are programs, written as shell or Python scripts.
struct ProgramProject {
  let scratch: Scratch
  private var candidates: [String] = []

  init() throws { scratch = try Scratch() }

  /// Predicts 0.3 for each test row, after or before whatever else a script does.
  static let predict = #"""
    awk -F, 'NR == 1 { print "customer,probability"; next } { print $1 ",0.3" }' \
      "$HARNESS_FOLDER/test.csv" > "$HARNESS_FOLDER/predictions.csv"
    """#

  /// `settings` are further keys of the candidate: `"limits": { "seconds": 1 }`.
  mutating func add(_ name: String, shell script: String, _ settings: String = "") throws {
    try scratch.write(script, to: "\(name).sh")
    add(name, command: #"["sh", "\#(name).sh"]"#, settings)
  }

  mutating func add(_ name: String, python script: String, _ settings: String = "") throws {
    try scratch.write(script, to: "\(name).py")
    add(
      name, command: #"["python3", "\#(name).py"]"#,
      [#""phases": ["fit", "predict"]"#, settings].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  mutating func add(_ name: String, command: String, _ settings: String = "") {
    let more = settings.isEmpty ? "" : ", \(settings)"
    candidates.append(#"{ "name": "\#(name)", "command": \#(command)\#(more) }"#)
  }

  static let python = ["/usr/bin/python3", "/bin/python3"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Copies the adapter beside the scripts.
  func bringAdapter() throws {
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "adapters/python/harness_adapter.py"),
      to: scratch.url.appending(path: "harness_adapter.py"))
  }

  func write() throws -> String {
    var project = SmallProject()
    project.config.replace(
      #"{ "name": "curve", "predictions": "curve.csv" }"#, with: candidates.joined(separator: ", "))
    return try project.write(to: scratch)
  }

  var output: String { scratch.url.appending(path: "out").path }

  var temporary: String { scratch.url.appending(path: "tmp").path }

  /// Runs it with a folder for temporary files of its own.
  func run(_ environment: [String: String] = [:]) throws -> Outcome {
    let config = try write()
    try FileManager.default.createDirectory(
      atPath: temporary, withIntermediateDirectories: true)
    return try Harness(environment: environment.merging(["TMPDIR": temporary]) { $1 })(
      "run", config, "--output", output)
  }

  func result() throws -> RunResult {
    try ResultJSON.decode(Array(Data(contentsOf: URL(filePath: "\(output)/result.json"))))
  }

  /// What is left in the folder for temporary files.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: temporary)
  }

  /// Whether a process runs that has this among its arguments.
  static func isRunning(_ argument: String) throws -> Bool {
    for entry in try FileManager.default.contentsOfDirectory(atPath: "/proc")
    where Int(entry) != nil {
      guard let data = FileManager.default.contents(atPath: "/proc/\(entry)/cmdline") else {
        continue
      }
      if data.split(separator: 0).contains(Data(argument.utf8)) { return true }
    }
    return false
  }
}

extension RunResult {
  /// Why the candidate has no predictions; nil where it has.
  func failure(_ candidate: String) -> CandidateFailure? {
    guard case .broken(let failure) = ladder.first(where: { $0.name == candidate })?.status
    else { return nil }
    return failure
  }
}
