internal import Files
internal import Foundation
internal import HarnessConfiguration
internal import Reporting
internal import Results

/// Where a result's files are, as far as the command knows.
struct ResultPlaces {
  /// The page to open.
  let report: String?
  /// The config that the result came of; nil where only its name is known.
  let config: String?

  /// Files of text with a line of column names.
  private static let lined: Set<String> = ["csv", "tsv", "txt"]

  /// Data that a query gave are mended where the query stands.
  func sarif(_ inputs: [InputHash], _ data: DataSummary) -> SARIFPlaces {
    func input(_ role: String) -> String? { inputs.first { $0.role == role }?.path }
    let dataPath = data.query == nil ? input("data") : nil
    let position = config.flatMap { try? InputFile.read($0).contents }
      .flatMap { SourcePositions($0)?.byText }
    return SARIFPlaces(
      config: config ?? input("config") ?? "", data: dataPath.map(besideConfig),
      dataHaveLines: dataPath.map { Self.lined.contains(($0 as NSString).pathExtension) } ?? false
    ) { path in
      position.map { position in
        let position = position(path)
        return (position.line, position.column)
      }
    }
  }

  /// A path of the config as the working folder has it.
  private func besideConfig(_ path: String) -> String {
    guard let config, !path.hasPrefix("/") else { return path }
    let folder = (config as NSString).deletingLastPathComponent
    let joined = (folder as NSString).appendingPathComponent(path)
    // Code hosts want paths without `..`; a link on the way would be theirs to resolve.
    return (joined as NSString).standardizingPath
  }
}
