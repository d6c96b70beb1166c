internal import Glibc

/// A path taken apart into the folder and the name in it.
struct Path {
  let parent: String
  let name: String

  /// `a/b` → `a` and `b`; `b` → `.` and `b`; slashes at the end do not count.
  init(_ path: String) {
    var text = Substring(path)
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    guard let slash = text.lastIndex(of: "/") else {
      (parent, name) = (".", String(text))
      return
    }
    name = String(text[text.index(after: slash)...])
    parent = slash == text.startIndex ? "/" : String(text[..<slash])
  }

  init(parent: String, name: String) {
    self.parent = parent
    self.name = name
  }

  var string: String { parent == "/" ? "/" + name : parent + "/" + name }

  func sibling(_ name: String) -> Path { Path(parent: parent, name: name) }

  /// The path without symbolic links, so that a link to the target stays a link; the path itself
  /// where nothing is there.
  func resolved() -> Path {
    guard let resolved = realpath(string, nil) else { return self }
    defer { free(resolved) }
    return Path(String(cString: resolved))
  }
}
