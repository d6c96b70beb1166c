internal import Glibc

/// A file to be written: its name in its folder, and its bytes.
package struct OutputFile: Equatable, Sendable {
  package let name: String
  package let bytes: [UInt8]

  /// - Precondition: the name is one name, not a path.
  package init(name: String, bytes: [UInt8]) {
    precondition(
      !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(UInt8(ascii: "/")),
      "'\(name)' is no file's name")
    self.name = name
    self.bytes = bytes
  }

  /// Writes one file so that its path has the old content or the new, never a part: beside it,
  /// synced, renamed. Folders above it are made. What is no plain file (`/dev/stdout`, a pipe) is
  /// written to as it is.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do throws(SystemError) {
      switch FileSystem.kind(of: path) {
      case .folder: throw SystemError(number: SystemError.isDirectory)
      case .other: try FileDescriptor(path, .writeThrough).write(bytes)
      case .file, nil: try replace(Path(path), with: bytes)
      }
    } catch {
      if error.number == SystemError.isDirectory { throw .isDirectory(path: path) }
      throw .notWritable(path: path, errno: error.number)
    }
  }

  /// Writes one file that is not there yet, whole or not at all. Of several processes that write to one
  /// path at once, one succeeds. Folders above it are made.
  package static func create(_ bytes: [UInt8], at path: String) throws(FileError) {
    let target = Path(path)
    do throws(SystemError) {
      try FileSystem.createFolder(target.parent)
      TemporaryEntry.clearLeftovers(in: target.parent)
      let temporary = try TemporaryEntry(.file, beside: target)
      defer { FileSystem.remove(temporary.path.string) }
      try temporary.descriptor.write(bytes)
      try temporary.descriptor.synchronize()
      // Unlike a renamed file, a link never takes another one's place.
      try SystemError.check { link(temporary.path.string, target.string) }
      try FileSystem.synchronizeFolder(target.parent)
    } catch {
      if error.number == EEXIST { throw .alreadyExists(path: path) }
      throw .notWritable(path: path, errno: error.number)
    }
  }

  private static func replace(_ path: Path, with bytes: [UInt8]) throws(SystemError) {
    try FileSystem.createFolder(path.parent)
    let target = path.resolved()
    TemporaryEntry.clearLeftovers(in: target.parent)
    let temporary = try TemporaryEntry(.file, beside: target)
    do throws(SystemError) {
      try temporary.descriptor.write(bytes)
      try temporary.descriptor.synchronize()
      try SystemError.check { rename(temporary.path.string, target.string) }
    } catch {
      FileSystem.remove(temporary.path.string)
      throw error
    }
    try FileSystem.synchronizeFolder(target.parent)
  }
}
