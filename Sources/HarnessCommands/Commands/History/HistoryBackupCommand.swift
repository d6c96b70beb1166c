internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Foundation

struct HistoryBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the history as it is at one moment, while others go on writing.")

  @Argument(help: "A file that is not there yet.", completion: .file())
  var target: String

  @OptionGroup var file: HistoryOption

  func run() throws {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw CommandFailure([
        Diagnostic(
          place: target, message: "a file of this name is there already",
          hint: "give another name, or move it away")
      ])
    }
    let history = try file.existing()
    try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.backup(to: target)
    }
  }
}
