internal import Diagnostics
internal import Reporting
internal import Results

/// `SUBPOPULATION=REASON`, as `--waive` takes it.
struct WaiverArgument {
  let text: String

  /// The open findings that it names, and why they are waived. Names and reasons may hold equals signs:
  /// the longest name that an open finding has counts.
  func waived(
    of open: [OpenFinding], by reviewer: String, until: String?
  ) throws -> [WaivedFinding] {
    let known = open.map { SignOffReport.name(of: $0.subpopulation) }
    for place in text.indices.reversed() where text[place] == "=" {
      let name = String(text[..<place])
      let findings = open.filter { SubpopulationName.matches(name, $0.subpopulation) }
      guard !findings.isEmpty else { continue }
      let reason = text[text.index(after: place)...].trimming
      guard !reason.isEmpty else { throw CommandFailure([Diagnostic(emptyReasonToWaive: name)]) }
      return findings.map {
        WaivedFinding(
          subpopulation: $0.subpopulation, finding: $0.finding, reason: reason, by: reviewer,
          until: until)
      }
    }
    let name = text.lastIndex(of: "=").map { String(text[..<$0]) } ?? text
    throw CommandFailure([Diagnostic(notOpen: name, known: known)])
  }
}

extension Substring {
  /// Without white space at its ends.
  var trimming: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
