internal import Files
internal import Foundation

/// Looks for the config of a run, of which its result knows the name and the hash.
struct ConfigSearch {
  let name: String
  let sha256: String

  /// Folders that hold no configs, or copies of them.
  private static let passedOver: Set = [
    "node_modules", SignOffFolder.name, RunFolder.defaultParent, AuditFolder.defaultParent,
  ]
  /// A tree with more folders is no project.
  private static let mostFolders = 20_000

  /// The nearest below these folders that has the hash; where none has, the nearest of this name.
  func path(below folders: [String]) -> String? {
    var nearest: String?
    var waiting = folders
    var next = 0
    while next < waiting.count, next < Self.mostFolders {
      let folder = waiting[next]
      next += 1
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if let file = try? InputFile(path).identity() {
        if file.sha256 == sha256 { return path }
        nearest = nearest ?? path
      }
      // The working folder is looked at first, and lies below the project's.
      if !folder.isEmpty { waiting += Self.folders(in: folder) }
    }
    return nearest
  }

  private static func folders(in folder: String) -> [String] {
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    let keys: [URLResourceKey] = [.isDirectoryKey, .isSymbolicLinkKey]
    let entries =
      (try? FileManager.default.contentsOfDirectory(
        at: url, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)) ?? []
    return entries.filter { entry in
      guard let values = try? entry.resourceValues(forKeys: Set(keys)) else { return false }
      return values.isDirectory == true && values.isSymbolicLink != true
        && !passedOver.contains(entry.lastPathComponent)
    }.map { "\(folder)/\($0.lastPathComponent)" }.sorted()
  }
}
