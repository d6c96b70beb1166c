/// The folder that a config stands in, which the paths in it are relative to.
struct ConfigFolder: Sendable {
  /// With a slash behind it; nil: the working folder.
  let path: String?

  /// - Parameter config: the config's path; nil where no config is at hand.
  init(of config: String?) {
    path = config.flatMap { config in
      config.lastIndex(of: "/").map { String(config[...$0]) }
    }
  }

  /// `..` is not folded: behind a symbolic link it means another folder than its text says.
  func resolve(_ path: String) -> String {
    guard let folder = self.path, !path.hasPrefix("/") else { return path }
    return folder + path
  }
}
