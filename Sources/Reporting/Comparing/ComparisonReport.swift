package import Results

/// What changed from one run to another, in every form that a person reads.
package enum ComparisonReport {
  /// The difference is that of the two results.
  package static func text(
    _ difference: RunDifference, from before: RunResult, to after: RunResult,
    style: TextSummary.Style
  ) -> String {
    let document = ComparisonDocument(
      difference: difference, before: before, after: after, limits: .difference)
    return TextRenderer(width: 80, style: style).text(document.summary())
  }

  package static func markdown(
    _ difference: RunDifference, from before: RunResult, to after: RunResult
  ) -> String {
    MarkdownReport.text(.page) {
      ComparisonDocument(difference: difference, before: before, after: after, limits: $0).page()
    }
  }

  package static func html(
    _ difference: RunDifference, from before: RunResult, to after: RunResult
  ) -> String {
    HTMLReport.page {
      ComparisonDocument(difference: difference, before: before, after: after, limits: $0).page()
    }
  }
}

extension Limits {
  /// What fits a screen.
  static let difference = Limits(
    candidates: 3, openFindings: 4, foldedFindings: 0, openTerms: 0, foldedTerms: 0,
    drawnLeaves: 0, treeLines: 0, columns: 4)
}
