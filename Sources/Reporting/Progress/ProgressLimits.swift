/// How much of a list a report on projects shows; the rest is counted and stands in `report.json`.
struct ProgressLimits: Equatable, Sendable {
  var projects: Int
  var attempts: Int
  /// Days on which the data changed, and findings and columns of one.
  var changes: Int
  var names: Int
  var subpopulations: Int
  /// Points of a track.
  var points: Int
  var complexity: Int
  var decisions: Int

  static let page = ProgressLimits(
    projects: 200, attempts: 60, changes: 30, names: 8, subpopulations: 60, points: 90,
    complexity: 40, decisions: 60)

  /// A page of a wiki.
  static let wiki = ProgressLimits(
    projects: 60, attempts: 20, changes: 8, names: 5, subpopulations: 20, points: 12,
    complexity: 12, decisions: 20)

  var halved: ProgressLimits {
    ProgressLimits(
      projects: max(1, projects / 2), attempts: max(3, attempts / 2), changes: max(2, changes / 2),
      names: max(2, names / 2), subpopulations: max(3, subpopulations / 2),
      points: max(5, points / 2), complexity: max(3, complexity / 2),
      decisions: max(3, decisions / 2))
  }
}
