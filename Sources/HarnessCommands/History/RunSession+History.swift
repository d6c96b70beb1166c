internal import Archive
internal import Diagnostics
internal import Files
internal import Foundation
internal import Pipeline
internal import Results

extension RunSession {
  /// Writes a run's folder and its record, both or neither. Without a history that can be written, the
  /// folder alone, and says so.
  func record(
    _ output: RunOutput, in folder: String, history: History?
  ) throws {
    let bytes = ResultJSON.encode(output.result)
    let files = RunFolder.files(of: output, result: bytes)
    func writeFolder() throws(FileError) {
      try OutputFolder.write(files, to: folder, replacing: true, recognising: RunFolder.isOwn)
    }
    guard let history else {
      try writing(writeFolder)
      return noteUnrecorded("run")
    }
    do {
      try history.record(
        output.result, bytes: bytes, folder: URL(filePath: folder).standardizedFileURL.path,
        writingFolder: writeFolder)
    } catch {
      finish()
      switch error {
      case .history(let error): throw CommandFailure([Diagnostic(error)], status: .broken)
      case .folder(let error):
        try writing { () throws(FileError) in throw error }
      }
    }
  }

  /// Writes an audit's folder, and then its record: should the second fail, asking again costs no more
  /// than the audit.
  func record(_ audit: AuditResult, in folder: String, history: History?) throws {
    let bytes = ResultJSON.encode(audit)
    try writing { () throws(FileError) in
      try OutputFolder.write(
        AuditFolder.files(of: audit, result: bytes), to: folder, replacing: true,
        recognising: AuditFolder.isOwn)
    }
    guard let history else { return noteUnrecorded("audit") }
    try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.record(
        audit, bytes: bytes, folder: URL(filePath: folder).standardizedFileURL.path)
    }
  }

  private func noteUnrecorded(_ what: String) {
    finish()
    console.note("The history cannot be written here, so it does not have this \(what).")
  }
}
