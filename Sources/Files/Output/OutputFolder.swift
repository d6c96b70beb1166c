/// A folder of results, which appears whole or not at all.
package enum OutputFolder {
  /// Writes the files beside the target, syncs them, and puts them in its place in one step.
  ///
  /// A kill at any moment leaves what was there before, or the new folder, whole. Of several
  /// processes that write to one target at once, each ends well and the last one's folder stays.
  /// Folders above the target are made; an empty folder in its place is replaced.
  ///
  /// With `replacing`, a folder that was written before is replaced too. That it was is told by its
  /// having a file of the first file's name and none whose name is not recognised; any other folder
  /// is left alone and is an error.
  /// - Precondition: there are files, and their names are distinct.
  package static func write(
    _ files: [OutputFile], to path: String, replacing: Bool,
    recognising: @escaping @Sendable (_ name: String) -> Bool = { _ in true }
  ) throws(FileError) {
    try FolderWriter(files, to: path, replacing: replacing, recognising: recognising).write()
  }

  /// The error that replacing the folder would end with as things stand, before the work for it is
  /// done. `mark` is the name of the first file.
  package static func checkReplaceable(
    _ path: String, mark: String, recognising: (_ name: String) -> Bool
  ) throws(FileError) {
    try FolderWriter.checkReplaceable(
      Path(path).resolved().string, asked: path, replacing: true, mark: mark,
      recognising: recognising)
  }
}
