internal import ArgumentParser
internal import Files
internal import Pipeline
internal import Splitting

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say which rows train and which test, so that a candidate can be trained.",
    discussion: """
      Prints CSV: each row's id (or its number, from 1) and its part, train or test. Train a \
      candidate on the train rows alone, write its predictions for the test rows, and name the \
      file in the config. The candidates of the config are not read.
      """)

  @Argument(help: "The config file.", completion: .file(extensions: ["json"]))
  var config: String

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    let session = RunSession(quiet: true)
    let csv = try session.prepare(config, readsCandidates: false).splitFile
    guard let output else {
      try session.console.write(csv)
      return
    }
    try session.writing { () throws(FileError) in try OutputFile.write(csv, to: output) }
  }
}
