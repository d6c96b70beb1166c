internal import Glibc

/// What is asked of the file system, and done to it, by path.
enum FileSystem {
  enum Kind {
    case folder
    case file
    /// A pipe, a terminal, a device.
    case other
  }

  /// What is at the path; symbolic links are followed. Nil: nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  /// Whether the entry itself, not what a link leads to, is of this user.
  static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_uid == geteuid()
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let stream = opendir(path) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { characters in
        characters.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it.
  static func createFolder(_ path: String) throws(SystemError) {
    if kind(of: path) == .folder { return }
    let parent = Path(path).parent
    if parent != path, kind(of: parent) == nil { try createFolder(parent) }
    do {
      // Fails also where the working folder was deleted: '.' is then a folder that takes no names.
      try SystemError.check { mkdir(path, 0o777) }
    } catch {
      // Another process may be faster.
      guard error.number == EEXIST, kind(of: path) == .folder else { throw error }
    }
  }

  /// Waits until the names in a folder are on the disk.
  static func synchronizeFolder(_ path: String) throws(SystemError) {
    try FileDescriptor(path, .read).synchronize()
  }

  /// Removes a file, or a folder with all that is in it, as far as it lets itself be removed. Links
  /// are removed, not followed; another process may do the same at the same time.
  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    // A program may have left a folder that not even its owner can look into. A link is gone by now.
    chmod(path, 0o700)
    for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }
}
