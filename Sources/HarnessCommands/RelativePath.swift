/// A path as seen from a folder.
enum RelativePath {
  /// `../data/a.csv` for `/home/x/data/a.csv` from `/home/x/configs`.
  ///
  /// - Precondition: both are absolute and have no `.` or `..` in them.
  static func of(_ path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let start = folder.split(separator: "/")
    let shared = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: start.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }
}
