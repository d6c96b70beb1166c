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
      finish()
      console.note("The history cannot be written here, so it does not have this run.")
      return
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
}
