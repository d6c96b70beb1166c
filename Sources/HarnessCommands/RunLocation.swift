internal import Diagnostics
internal import Files
internal import Foundation
internal import Results

/// Where a run is, from what the user calls it: its folder, its result, or the start of its id.
struct RunLocation {
  let resultPath: String

  var reportPath: String? {
    let folder = (resultPath as NSString).deletingLastPathComponent
    let path = folder.isEmpty ? RunFolder.reportName : "\(folder)/\(RunFolder.reportName)"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  static func find(_ name: String) throws -> RunLocation {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) {
      return RunLocation(
        resultPath: isFolder.boolValue
          ? (name as NSString).appendingPathComponent(RunFolder.resultName) : name)
    }
    let matches =
      name.isEmpty
      ? []
      : runs().filter {
        $0.hasPrefix(name) || $0.hasSuffix("-\(name)") || id($0, starts: name)
      }
    guard let match = matches.first, matches.count == 1 else {
      throw CommandFailure([unclear(name, matches)])
    }
    return RunLocation(
      resultPath: "\(RunFolder.defaultParent)/\(match)/\(RunFolder.resultName)")
  }

  func read() throws -> RunResult {
    let bytes: [UInt8]
    do { bytes = try InputFile(resultPath).contents() } catch {
      throw CommandFailure([Diagnostic(error)])
    }
    do { return try ResultJSON.decode(bytes) } catch {
      throw CommandFailure([Diagnostic(error, file: resultPath)])
    }
  }

  private static func runs() -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: RunFolder.defaultParent)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func id(_ folder: String, starts prefix: String) -> Bool {
    guard !prefix.isEmpty, let id = folder.split(separator: "-").last else { return false }
    return id.hasPrefix(prefix)
  }

  private static func unclear(_ name: String, _ matches: [String]) -> Diagnostic {
    if matches.isEmpty {
      return Diagnostic(
        place: name, message: "no such run, neither as a path nor in \(RunFolder.defaultParent)/",
        hint: "Give the run's folder, its \(RunFolder.resultName), or the start of its id.")
    }
    return Diagnostic(
      place: name, message: "\(matches.count) runs begin so: \(matches.joined(separator: ", "))",
      hint: "Give more of the id.")
  }
}
