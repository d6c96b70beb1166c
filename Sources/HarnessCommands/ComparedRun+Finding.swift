internal import Comparing
internal import Files
internal import Foundation
internal import Results

extension ComparedRun {
  /// A run by what the user calls it, with what is left of its folder.
  static func find(_ name: String, history: HistoryOption) throws -> ComparedRun {
    do {
      let location = try RunLocation.find(name)
      return ComparedRun(
        try location.read(), folder: (location.resultPath as NSString).deletingLastPathComponent)
    } catch let failure as CommandFailure {
      guard let run = try? history.recorded(name) else { throw failure }
      return ComparedRun(run.result, folder: run.folder)
    }
  }

  /// Files that are not there, or cannot be read, are no error: less is known without them.
  private init(_ result: RunResult, folder: String) {
    func file(_ name: String) -> [UInt8]? {
      let path = folder.isEmpty ? name : (folder as NSString).appendingPathComponent(name)
      return try? InputFile(path).contents()
    }
    self.init(
      result: result, testRows: file(KeptRows.fileName), split: file(RunFolder.splitName),
      configuration: file(RunFolder.configName))
  }
}
