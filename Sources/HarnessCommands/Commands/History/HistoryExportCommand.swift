internal import Archive
internal import ArgumentParser

struct HistoryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the whole history as JSON, a line a record.")

  @OptionGroup var file: HistoryOption

  func run() throws {
    let history = try file.existing()
    var failure: (any Error)?
    try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.export { line in
        do {
          try Console().write(line)
          return true
        } catch {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
  }
}
