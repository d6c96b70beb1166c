internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Foundation
internal import Results
internal import Signing

/// Who may sign, for the commands that ask.
struct SignerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The list of those who may sign. Left out: the config's, or \
      \(SignOffFolder.name)/\(AllowedSigners.defaultName) in the project's folder.
      """, valueName: "file"), completion: .file())
  var allowedSigners: String?

  @Option(
    help: ArgumentHelp(
      """
      Keys that count no more. Left out: \(AllowedSigners.revokedName) beside the list, where there is \
      one.
      """, valueName: "file"), completion: .file())
  var revokedKeys: String?

  @Option(
    help: ArgumentHelp(
      """
      The run's config. Left out: the nearest of its name in the working folder and in the project's.
      """, valueName: "file"), completion: .file(extensions: ["json"]))
  var config: String?

  /// A list that is not there allows nobody.
  func signers(of settings: SignOffSettings?, config: String?, in folder: String) throws
    -> AllowedSigners
  {
    let path = path(settings, config: config, in: folder)
    let beside = (path as NSString).deletingLastPathComponent
    let revoked = (beside as NSString).appendingPathComponent(AllowedSigners.revokedName)
    let hasRevoked = FileManager.default.fileExists(atPath: revoked)
    do {
      return try AllowedSigners(
        path: path, revokedPath: revokedKeys ?? (hasRevoked ? revoked : nil))
    } catch {
      if case .notFound(path, _) = error, allowedSigners == nil {
        return AllowedSigners(path: path, list: [], revoked: nil)
      }
      throw CommandFailure([Diagnostic(error)])
    }
  }

  private func path(_ settings: SignOffSettings?, config: String?, in folder: String) -> String {
    if let allowedSigners { return allowedSigners }
    if let path = settings?.allowedSigners, let config {
      return path.hasPrefix("/")
        ? path
        : ((config as NSString).deletingLastPathComponent as NSString).appendingPathComponent(path)
    }
    return "\(folder)/\(SignOffFolder.name)/\(AllowedSigners.defaultName)"
  }
}
