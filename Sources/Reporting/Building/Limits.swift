/// How much of a list a report shows; the rest is counted and stands in `result.json`.
struct Limits: Equatable, Sendable {
  var candidates: Int
  /// Subpopulations a candidate that stand in the open, and that are folded below.
  var openFindings: Int
  var foldedFindings: Int
  var openTerms: Int
  var foldedTerms: Int
  var drawnLeaves: Int
  var treeLines: Int
  var columns: Int

  static let page = Limits(
    candidates: 40, openFindings: 40, foldedFindings: 960, openTerms: 12, foldedTerms: 500,
    drawnLeaves: 24, treeLines: 600, columns: 400)

  /// Half of everything: for a result so large that its report would not fit.
  var halved: Limits {
    Limits(
      candidates: max(1, candidates / 2), openFindings: max(5, openFindings / 2),
      foldedFindings: foldedFindings / 2, openTerms: max(5, openTerms / 2),
      foldedTerms: foldedTerms / 2, drawnLeaves: max(4, drawnLeaves / 2),
      treeLines: treeLines / 2, columns: columns / 2)
  }
}
