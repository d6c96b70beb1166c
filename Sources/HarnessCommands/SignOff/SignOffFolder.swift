internal import Files
internal import Foundation
internal import Signing

/// The folder of sign-offs in a project's folder.
struct SignOffFolder {
  static let name = SignOffFile.folder
  /// Of the project, not of the sign-offs.
  let projectFolder: String

  /// Where a path that is kept from the project's folder on stands on this disk.
  func path(of file: String) -> String { "\(projectFolder)/\(file)" }

  /// The folders of projects, as they are called in `SignOffFile.folder(of:)`.
  var projects: [String] {
    Self.names(in: path(of: Self.name)).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: path(of: "\(Self.name)/\($0)"), isDirectory: &isFolder) && isFolder.boolValue
    }.map { "\(Self.name)/\($0)" }
  }

  /// Every file that a folder of projects has, whatever it is: a sign-off that was made unreadable is to
  /// be seen, not passed over.
  func files(in project: String) -> [(path: String, bytes: [UInt8])] {
    Self.names(in: path(of: project)).filter { $0.hasSuffix(".json") }.map { name in
      let file = "\(project)/\(name)"
      return (file, (try? InputFile(path(of: file)).contents()) ?? [])
    }
  }

  /// Without hidden ones: a file that is just being written is one.
  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}
