internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Foundation

/// Where the history is, for the commands that use one.
struct HistoryOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The history's file. Left out: HARNESS_HISTORY, or \(HistoryOption.name) in the project's folder.
      """, valueName: "file"), completion: .file())
  var history: String?

  static let name = ".harness/history.sqlite"

  /// Of a config, or of the working folder.
  func path(besideConfig config: String? = nil) -> String {
    if let history { return history }
    let given = ProcessInfo.processInfo.environment["HARNESS_HISTORY"]
    if let given, !given.isEmpty { return given }
    let folder = config.map { ($0 as NSString).deletingLastPathComponent } ?? ""
    return (ProjectFolder.of(folder) as NSString).appendingPathComponent(Self.name)
  }

  /// For commands that only read: a history that nobody has begun is an error.
  func existing() throws -> History {
    let path = path()
    return try Self.translatingErrors { () throws(HistoryError) in
      guard let history = try History.existing(path) else { throw .missing(path: path) }
      return history
    }
  }

  /// For a run, before its work: a history that is there has to be one. Nothing is made.
  func check(besideConfig config: String) throws {
    let path = path(besideConfig: config)
    _ = try Self.ifWritable { () throws(HistoryError) in try History.existing(path) }
  }

  /// For a run, after its work; nil where the history cannot be written, which keeps nobody from
  /// running.
  func opened(besideConfig config: String) throws -> History? {
    let path = path(besideConfig: config)
    return try Self.ifWritable { () throws(HistoryError) in try History(path) }
  }

  private static func ifWritable(_ body: () throws(HistoryError) -> History?) throws -> History? {
    try translatingErrors { () throws(HistoryError) in
      do throws(HistoryError) { return try body() } catch {
        if case .readOnly = error { return nil }
        throw error
      }
    }
  }

  static func translatingErrors<Value>(_ body: () throws(HistoryError) -> Value) throws -> Value {
    do { return try body() } catch { throw CommandFailure([Diagnostic(error)]) }
  }
}
