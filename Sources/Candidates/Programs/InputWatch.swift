internal import Files
internal import Glibc

/// Files that nobody may change while programs run, with their hashes from before.
package struct InputWatch: Sendable {
  /// Name to show, path and hash.
  private var files: [(name: String, path: String, sha256: String)] = []

  package init() {}

  /// Takes a file up as it was when this was its hash.
  package mutating func add(_ path: String, as name: String, sha256: String) {
    files.append((name, path, sha256))
  }

  /// The names of those that are gone or have other bytes. Reads all of them.
  package var changed: [String] {
    files.filter { Self.sha256(of: $0.path) != $0.sha256 }.map(\.name)
  }

  /// Nil for what is no plain file: a pipe that a program puts there would be waited for.
  private static func sha256(of path: String) -> String? {
    guard FileKind.of(path) == .file else { return nil }
    return try? InputFile(path).identity().sha256
  }
}

/// What stands at a path; links are not followed.
package enum FileKind: Sendable {
  case file, folder, link, other

  /// Nil where nothing does.
  package static func of(_ path: String) -> FileKind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Bytes of all plain files in a folder and below; links are not followed. 0 where there is none.
  package static func byteCount(below folder: String) -> Int {
    guard let entries = opendir(folder) else { return 0 }
    defer { closedir(entries) }
    var sum = 0
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      let path = "\(folder)/\(name)"
      switch of(path) {
      case .folder: sum += byteCount(below: path)
      case .file:
        var status = stat()
        if lstat(path, &status) == 0 { sum += Int(status.st_size) }
      case .link, .other, nil: break
      }
    }
    return sum
  }
}
