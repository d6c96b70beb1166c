/// Why a file or folder could not be read or written. Paths are as they were asked for; `errno` is
/// the system's number of the reason.
package enum FileError: Error, Equatable, Sendable {
  /// No such file; with the names that its folder has, sorted.
  case notFound(path: String, siblings: [String])
  case isDirectory(path: String)
  /// A device, which may have no end.
  case isDevice(path: String)
  case notReadable(path: String, errno: Int32)
  case changedWhileRead(path: String)
  case corruptGzip(path: String, GzipFault)
  case notWritable(path: String, errno: Int32)
  /// Where a folder was to be written stands something else.
  case notADirectory(path: String)
  /// The folder exists, has something in it, and was not to be replaced.
  case alreadyExists(path: String)
  /// The folder was to be replaced, but does not look like one written before: it lacks a file.
  case foreignFolder(path: String, missing: String)
  /// The folder was to be replaced, but holds something that was not written with the rest.
  case foreignEntry(path: String, name: String)

  /// Whether what stands at the path is in the way, and not the system.
  package var isInTheWay: Bool {
    switch self {
    case .notADirectory, .alreadyExists, .foreignFolder, .foreignEntry, .isDirectory: true
    case .notFound, .isDevice, .notReadable, .changedWhileRead, .corruptGzip, .notWritable: false
    }
  }
}
