import Foundation

/// The files that the examples read.
enum Repository {
  static var root: URL {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url
  }

  static func config(_ name: String) -> String {
    root.appending(path: "configs/\(name).json").path
  }
}
