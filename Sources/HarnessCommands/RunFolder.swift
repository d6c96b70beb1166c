internal import Comparing
internal import Files
internal import Pipeline
internal import Reporting
internal import Results

/// The folder that a run writes, and the names of the files in it.
enum RunFolder {
  static let defaultParent = "harness-runs"
  static let resultName = "result.json"
  static let reportName = "report.html"
  static let splitName = "split.csv"
  /// The config as it was.
  static let configName = "config.json"

  /// `harness-runs/PROJECT-ID`: the same inputs give the same folder.
  static func defaultPath(for result: RunResult) -> String {
    "\(defaultParent)/\(result.project)-\(result.id)"
  }

  /// Whether a run may have written a file of this name, so that replacing its folder loses nothing
  /// of the user's.
  static func isOwn(_ name: String) -> Bool {
    [
      resultName, reportName, splitName, configName, KeptRows.fileName, "report.md", "junit.xml",
    ].contains(name)
      || (name.hasPrefix("baseline-") && name.hasSuffix(".json"))
      || (name.hasPrefix("predictions-") && name.hasSuffix(".csv"))
  }

  /// All files of a run; the bytes are those of its result.
  static func files(of output: RunOutput, result bytes: [UInt8]) -> [OutputFile] {
    let result = output.result
    var files = [
      OutputFile(name: resultName, bytes: bytes),
      OutputFile(name: reportName, bytes: Array(HTMLReport.render(result).utf8)),
      OutputFile(name: "report.md", bytes: Array(MarkdownReport.render(result).utf8)),
      OutputFile(name: "junit.xml", bytes: Array(JUnitReport.render(result).utf8)),
      OutputFile(name: splitName, bytes: output.split),
      OutputFile(name: configName, bytes: output.configuration),
    ]
    if let testRows = output.testRows {
      files.append(OutputFile(name: KeptRows.fileName, bytes: testRows))
    }
    for rung in result.ladder where Rung.Kind.baselines.contains(rung.kind) {
      guard let model = rung.model else { continue }
      files.append(OutputFile(name: "baseline-\(rung.name).json", bytes: ResultJSON.encode(model)))
    }
    return files
      + output.predictions.map {
        OutputFile(name: "predictions-\($0.rung).csv", bytes: $0.csv)
      }
  }
}
