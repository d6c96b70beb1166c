internal import Foundation

/// The folder that a project's history stands in.
enum ProjectFolder {
  /// Of a folder and those above it: the nearest with a history, else the root of the repository, else
  /// the folder itself.
  static func of(_ folder: String) -> String {
    let start = URL(filePath: folder.isEmpty ? "." : folder).standardizedFileURL
    var ancestors = [start]
    while let last = ancestors.last, last.path != "/" {
      ancestors.append(last.deletingLastPathComponent())
    }
    let found = [".harness", ".git"].lazy.compactMap { name in
      ancestors.first {
        FileManager.default.fileExists(atPath: $0.appending(path: name).path)
      }
    }.first
    return (found ?? start).path
  }
}
