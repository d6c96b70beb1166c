internal import Archive
internal import Diagnostics
internal import Files
internal import Foundation
internal import Pipeline
internal import Results
internal import Signing

/// A run that was found: in its folder, or in the history alone.
struct LocatedRun {
  let result: RunResult
  /// Of its `result.json`.
  let bytes: [UInt8]
  /// Nil where it is gone.
  let folder: String?
  /// What the history holds of the run that its folder should have; nil where it was not found there.
  var record: [UInt8]?

  /// As `show` finds it.
  static func find(_ name: String, in history: History?) throws -> LocatedRun {
    do {
      let location = try RunLocation.find(name)
      return LocatedRun(
        result: try location.read(), bytes: try InputFile(location.resultPath).contents(),
        folder: folder(of: location.resultPath))
    } catch let failure as CommandFailure {
      let latest = try HistoryOption.translatingErrors { () throws(HistoryError) in
        try history?.latestRun(id: name)
      }
      guard let history, let latest, let run = try recorded(latest, in: history) else {
        throw failure
      }
      return run
    }
  }

  /// The latest of a project, or of all, that the history has; without a history, that of the runs'
  /// folder.
  static func latest(of project: String?, in history: History?) throws -> LocatedRun? {
    let record = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history?.runs(RunFilter(project: project), latest: 1).first
    }
    if let history, let record {
      return try recorded(record, in: history)
    }
    return inFolders().filter { project == nil || $0.result.project == project }
      .max { $0.result.clock.startedAt < $1.result.clock.startedAt }
  }

  /// Every project with a run.
  static func projects(in history: History?) throws -> [String] {
    let recorded = try history.map { history in
      try HistoryOption.translatingErrors { () throws(HistoryError) in try history.projects() }
    }
    return Set(recorded ?? []).union(inFolders().map(\.result.project)).sorted()
  }

  /// From its folder, where that still holds this run, so that what is looked at is what people see.
  private static func recorded(_ record: RunRecord, in history: History) throws -> LocatedRun? {
    let kept = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.result(of: record.sequence)
    }
    guard let bytes = kept else { return nil }
    if var run = inFolder(record.folder), run.result.id == record.id {
      run.record = bytes
      return run
    }
    do {
      return LocatedRun(result: try ResultJSON.decode(bytes), bytes: bytes, folder: nil)
    } catch {
      throw CommandFailure([Diagnostic(error, file: history.path)])
    }
  }

  private static func inFolders() -> [LocatedRun] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: RunFolder.defaultParent)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().compactMap {
      inFolder("\(RunFolder.defaultParent)/\($0)")
    }
  }

  private static func inFolder(_ folder: String) -> LocatedRun? {
    guard let bytes = try? InputFile("\(folder)/\(RunFolder.resultName)").contents(),
      let result = try? ResultJSON.decode(bytes)
    else { return nil }
    return LocatedRun(result: result, bytes: bytes, folder: folder)
  }

  private static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}

extension LocatedRun {
  /// Where its config is; nil where no file of its name is to be found.
  func config(in projectFolder: String) -> String? {
    guard let config = result.inputs.first(where: { $0.role == "config" }) else { return nil }
    return ConfigSearch(name: config.path, sha256: config.sha256)
      .path(below: ["", projectFolder])
  }

  /// With the hashes of all that it was made of and all that it left, as the disk has them now.
  func atHand(config: String?, session: RunSession, history: History?) throws -> RunAtHand {
    let inputs = RunSubjects.inputs(try inputsNow(config: config, session: session))
    let parts =
      folder.map { RunSubjects.inFolder($0, of: result) }
      ?? RunSubjects.stated(by: result, bytes: bytes).filter { !$0.isInput }
    return RunAtHand(
      result: result, bytes: bytes, present: inputs + parts,
      recorded: try history.map { try Self.results(of: result, in: $0) } ?? [])
  }

  /// What the history holds of this very run.
  private static func results(of result: RunResult, in history: History) throws -> [[UInt8]] {
    try results(id: result.id, startedAt: result.clock.startedAt, in: history)
  }

  static func results(
    id: String, startedAt: String, in history: History
  ) throws -> [[UInt8]] {
    try HistoryOption.translatingErrors { () throws(HistoryError) in
      var results: [[UInt8]] = []
      for record in try history.runs(RunFilter(id: id))
      where record.id == id && record.startedAt == startedAt {
        if let bytes = try history.result(of: record.sequence) { results.append(bytes) }
      }
      return results
    }
  }

  /// Of a config that is not what it was, nothing but itself: what it names now is not what went in.
  private func inputsNow(config: String?, session: RunSession) throws -> [InputHash] {
    guard let config, let signed = result.inputs.first(where: { $0.role == "config" }),
      let file = try? InputFile(config).identity()
    else { return [] }
    let present = InputHash(
      role: "config", path: signed.path, bytes: file.byteCount, sha256: file.sha256)
    guard present.sha256 == signed.sha256 else { return [present] }
    let inputs = try session.translatingErrors { () throws(RunError) in
      try session.pipeline.inputs(configPath: config)
    }
    return [present] + inputs.filter { $0.role != "config" }
  }
}
