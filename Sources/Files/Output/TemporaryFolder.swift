/// A folder for what a run needs on the disk for a while, which only its owner can look into. It goes
/// with all that is in it when it goes out of scope; what a killed process left is cleared away by
/// the next one that makes such a folder in the same place.
package struct TemporaryFolder: ~Copyable {
  private let entry: TemporaryEntry

  /// Makes a folder in an existing one.
  package init(in parent: String, name: String) throws(FileError) {
    TemporaryEntry.clearLeftovers(in: parent)
    do throws(SystemError) {
      entry = try TemporaryEntry(.privateFolder, beside: Path(parent: parent, name: name))
    } catch {
      throw .notWritable(path: parent, errno: error.number)
    }
  }

  deinit { FileSystem.remove(entry.path.string) }

  /// Where the folder is.
  package var path: String { entry.path.string }

  /// Where a file of this name stands in the folder.
  package func path(of name: String) -> String {
    Path(parent: entry.path.string, name: name).string
  }

  /// Writes a new file into the folder, part by part as the body hands them on. Nothing waits for the
  /// disk: the file goes with the folder.
  package func write(
    _ name: String,
    _ body: ((ArraySlice<UInt8>) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) {
    let path = path(of: name)
    let file = try Self.create(path)
    try body { bytes throws(FileError) in
      do throws(SystemError) { try file.write(Array(bytes)) } catch {
        throw .notWritable(path: path, errno: error.number)
      }
    }
  }

  package func write(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    try write(name) { append throws(FileError) in try append(bytes[...]) }
  }

  private static func create(_ path: String) throws(FileError) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor(path, .create)
    } catch {
      throw .notWritable(path: path, errno: error.number)
    }
  }
}
