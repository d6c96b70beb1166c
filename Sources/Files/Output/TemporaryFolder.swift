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

  /// Where a file of this name stands in the folder.
  package func path(of name: String) -> String {
    Path(parent: entry.path.string, name: name).string
  }
}
