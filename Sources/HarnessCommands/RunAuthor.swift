internal import Foundation

/// Who starts a run, as far as the machine knows.
enum RunAuthor {
  /// `HARNESS_AUTHOR`, else the e-mail address that git would commit with beside the config, else the
  /// login name.
  static func name(besideConfig config: String) -> String {
    let given = ProcessInfo.processInfo.environment["HARNESS_AUTHOR"]
    if let given, !given.isEmpty { return given }
    return GitSetting.value("user.email", in: (config as NSString).deletingLastPathComponent)
      ?? NSUserName()
  }
}
