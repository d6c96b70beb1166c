internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Files

struct HistoryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add what an exported history holds and this one does not.",
    discussion: "All of it, or, where a line is no record, nothing.")

  @Argument(help: "What 'harness history export' printed.", completion: .file())
  var exported: String

  @OptionGroup var file: HistoryOption

  func run() throws {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try InputFile.read(exported).contents } catch {
      throw CommandFailure([Diagnostic(error)])
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    let imported = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try History(file.path()).import(lines, from: exported)
    }
    try Console().print(
      """
      Added: \(imported.runs) runs, \(imported.audits) audits, \(imported.looks) looks and \
      \(imported.entries) entries of the log. \(imported.known) records were known.
      """)
  }
}
