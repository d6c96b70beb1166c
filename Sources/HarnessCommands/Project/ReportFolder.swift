internal import Files
internal import Portfolio
internal import Reporting
internal import Results

/// The folder that a report on projects is written to, and the names of the files in it.
enum ReportFolder {
  static let defaultParent = "harness-reports"
  static let resultName = "report.json"
  static let reportName = "report.html"

  /// `harness-reports/2026-11`, or `…/since-2026-10-01`; with the project's name where it is of one.
  static func defaultPath(for period: ReportPeriod, project: String?) -> String {
    let name = period.month.map(\.description) ?? "since-\(period.first)"
    // An imported name can be any text, and must not lead elsewhere.
    let suffix = project.map { project in
      "-"
        + String(
          project.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.properties.isAlphabetic
              || "0123456789._-".contains(Character(scalar))
              ? Character(scalar) : "_"
          }.prefix(100))
    }
    return "\(defaultParent)/\(name)\(suffix ?? "")"
  }

  /// Whether a report may have written a file of this name, so that replacing its folder loses nothing
  /// of the user's.
  static func isOwn(_ name: String) -> Bool {
    [resultName, reportName, "report.md"].contains(name)
  }

  static func files(of report: ProgressReport) -> [OutputFile] {
    [
      OutputFile(name: resultName, bytes: ResultJSON.encode(value: report)),
      OutputFile(name: reportName, bytes: Array(HTMLReport.render(report).utf8)),
      OutputFile(name: "report.md", bytes: Array(MarkdownReport.render(report).utf8)),
    ]
  }
}
