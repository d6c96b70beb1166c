internal import Glibc

/// A hidden file or folder beside the one that is to be written, under a name that no other process
/// has. While the process lives it holds a lock on it; what has no lock was left by a process that
/// was killed, and the next write to the folder around it clears it away.
struct TemporaryEntry: ~Copyable {
  enum Kind {
    case file
    case folder
    /// For nobody but its owner.
    case privateFolder
  }

  let path: Path
  let descriptor: FileDescriptor

  private static let prefix = ".harness-tmp-"

  /// Creates an empty entry beside a path.
  init(_ kind: Kind, beside target: Path) throws(SystemError) {
    while true {
      // Never a name that was used before, as counting would give: whoever still clears that one
      // away would take this one with it. Chance decides nothing but the name.
      let mark = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = target.sibling("\(Self.prefix)\(getpid())-\(mark).\(target.name)")
      do throws(SystemError) {
        // Another process may take it for a leftover before the lock is there.
        guard let descriptor = try Self.create(kind, path.string),
          descriptor.lock() != .usedByAnother, try descriptor.isLinked()
        else { continue }
        self.path = path
        self.descriptor = descriptor
        return
      } catch {
        if error.number == EEXIST { continue }
        throw error
      }
    }
  }

  /// Nil where another process cleared a new folder away before it was opened.
  private static func create(
    _ kind: Kind, _ path: String
  ) throws(SystemError) -> FileDescriptor? {
    guard kind != .file else { return try FileDescriptor(path, .create) }
    try SystemError.check { mkdir(path, kind == .folder ? 0o777 : 0o700) }
    do throws(SystemError) {
      return try FileDescriptor(path, .read)
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
  }

  /// Removes what killed processes of this user left in a folder. The folder may be everybody's, as
  /// `/tmp` is: there an entry that is one's own stays what it is, and all others are left alone.
  static func clearLeftovers(in folder: String) {
    for name in (try? FileSystem.names(in: folder)) ?? [] where name.hasPrefix(prefix) {
      let path = Path(parent: folder, name: name).string
      guard FileSystem.isOwn(path), let descriptor = try? FileDescriptor(path, .read) else {
        continue
      }
      if descriptor.lock() == .locked { FileSystem.remove(path) }
    }
  }
}
