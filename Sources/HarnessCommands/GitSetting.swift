internal import Foundation
internal import Processes

/// What git is set to; the harness needs no git, and takes its absence for an answer.
enum GitSetting {
  /// Nil where it is not set, or there is no git. An empty folder is the working one.
  static func value(_ name: String, in folder: String) -> String? {
    let pipe = Pipe()
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    let git = ChildProcess(
      program: "git", arguments: ["config", "--get", name], environment: environment,
      workingFolder: folder.isEmpty ? nil : folder,
      output: .descriptor(pipe.fileHandleForWriting.fileDescriptor))
    // What it writes is shorter than a pipe holds, so that it need not be read while it runs.
    guard (try? git.run()) == .exit(0) else { return nil }
    try? pipe.fileHandleForWriting.close()
    guard let bytes = try? pipe.fileHandleForReading.readToEnd() else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }
}
