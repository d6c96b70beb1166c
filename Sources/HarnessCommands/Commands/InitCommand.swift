internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Foundation
internal import HarnessConfiguration
internal import Pipeline
internal import Tabular

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a config to fill in, from a data file.",
    discussion: """
      What only a human knows is marked FIXME, and 'harness run' refuses it. An existing config is \
      not overwritten unless --force is given.
      """)

  @Argument(
    help: "The data file: delimited text, gzipped or not, Parquet, or a SQLite database.",
    completion: .file())
  var data: String

  @Option(name: .shortAndLong, help: "The column to predict.")
  var target: String

  @Option(help: "With a SQLite database: one SELECT, whose result is the data.")
  var query: String?

  @Option(
    name: .shortAndLong,
    help: "The config to write; the data file's name with .json, in this folder, if not given.",
    completion: .file(extensions: ["json"]))
  var output: String?

  @Flag(help: "Overwrite an existing config.")
  var force = false

  func run() throws {
    let session = RunSession(quiet: true)
    let template = try session.translatingErrors { () throws(RunError) in
      try session.pipeline.draft(
        dataPath: data, query: query, pathInConfig: pathInConfig, target: ColumnName(target))
    }
    guard force || !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure([
        Diagnostic(
          place: path, message: "a file of this name is there already",
          hint: "Give another name with --output, or --force to overwrite it.")
      ])
    }
    try session.writing { () throws(FileError) in
      try OutputFile.write(Array(template.utf8), to: path)
    }
    try session.console.print(
      """
      Wrote \(path).
      Next: replace each FIXME in it, then run 'harness validate \(path)' and 'harness run \(path)'.
      """)
  }

  private var pathInConfig: String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().standardizedFileURL
    return RelativePath.of(
      URL(fileURLWithPath: data).standardizedFileURL.path, from: folder.path)
  }

  private var path: String {
    if let output { return output }
    let name = data.split(separator: "/").last ?? "data"
    let stem = name.split(separator: ".").first ?? name
    return "\(stem).json"
  }
}
