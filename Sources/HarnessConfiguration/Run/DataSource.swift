extension RunConfiguration {
  /// Where the rows come from.
  package enum DataSource: Equatable, Sendable {
    /// A file, as the config spells its path.
    case file(path: String)

    /// What reports call it.
    package var name: String {
      switch self {
      case .file(let path): path
      }
    }

    /// The source with its paths made those of the process.
    package func resolving(_ resolve: (String) -> String) -> DataSource {
      switch self {
      case .file(let path): .file(path: resolve(path))
      }
    }
  }
}
