internal import Diagnostics
internal import Files
internal import Foundation
internal import Results

/// Where a run or an audit is, from what the user calls it: its folder, its result, or the start of its
/// id.
struct RunLocation {
  let resultPath: String

  /// The page beside the result.
  var reportPath: String? {
    let folder = (resultPath as NSString).deletingLastPathComponent
    let isAudit = resultPath.hasSuffix(AuditFolder.resultName)
    let name = isAudit ? AuditFolder.reportName : RunFolder.reportName
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  static func find(_ name: String) throws -> RunLocation {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) {
      return RunLocation(resultPath: isFolder.boolValue ? result(in: name) : name)
    }
    let matches =
      name.isEmpty
      ? []
      : folders().filter {
        let folder = ($0 as NSString).lastPathComponent
        return folder.hasPrefix(name) || folder.hasSuffix("-\(name)") || id(folder, starts: name)
      }
    guard let match = matches.first, matches.count == 1 else {
      throw CommandFailure([unclear(name, matches)])
    }
    return RunLocation(resultPath: result(in: match))
  }

  func read() throws -> RunResult {
    try decoding { bytes throws(ResultReadingError) in try ResultJSON.decode(bytes) }
  }

  func readDocument() throws -> ResultDocument {
    try decoding { bytes throws(ResultReadingError) in try ResultJSON.decodeDocument(bytes) }
  }

  private func decoding<Value>(
    _ decode: ([UInt8]) throws(ResultReadingError) -> Value
  ) throws -> Value {
    let bytes: [UInt8]
    do { bytes = try InputFile(resultPath).contents() } catch {
      throw CommandFailure([Diagnostic(error)])
    }
    do { return try decode(bytes) } catch {
      throw CommandFailure([Diagnostic(error, file: resultPath)])
    }
  }

  /// A folder of neither is taken for that of a run.
  private static func result(in folder: String) -> String {
    let audit = (folder as NSString).appendingPathComponent(AuditFolder.resultName)
    return FileManager.default.fileExists(atPath: audit)
      ? audit : (folder as NSString).appendingPathComponent(RunFolder.resultName)
  }

  private static func folders() -> [String] {
    [RunFolder.defaultParent, AuditFolder.defaultParent].flatMap { parent in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
      return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(parent)/\($0)" }
    }
  }

  private static func id(_ folder: String, starts prefix: String) -> Bool {
    guard !prefix.isEmpty, let id = folder.split(separator: "-").last else { return false }
    return id.hasPrefix(prefix)
  }

  private static func unclear(_ name: String, _ matches: [String]) -> Diagnostic {
    if matches.isEmpty {
      return Diagnostic(
        place: name,
        message: "no such run or audit, neither as a path nor in \(RunFolder.defaultParent)/ or "
          + "\(AuditFolder.defaultParent)/",
        hint: "Give the run's folder, its \(RunFolder.resultName), or the start of its id.")
    }
    let names = matches.map { ($0 as NSString).lastPathComponent }
    return Diagnostic(
      place: name, message: "\(matches.count) runs begin so: \(names.joined(separator: ", "))",
      hint: "Give more of the id.")
  }
}
