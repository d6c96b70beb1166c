internal import Glibc

/// The folders in which programs are looked for.
package struct SearchPath: Sendable {
  /// As `PATH` has them.
  package let text: String

  package init(_ text: String?) { self.text = text ?? "" }

  /// The first program of this name. Relative folders are passed over, since the working folder is no
  /// place to take programs from.
  package func program(_ name: String) -> String? {
    for folder in text.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
        return path
      }
    }
    return nil
  }
}
