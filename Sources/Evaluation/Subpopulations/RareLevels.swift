/// Which levels of a column are pooled as one subpopulation.
enum RareLevels {
  /// More subpopulations than this of one column say little each, and flood a report.
  static let mostKept = 100

  /// Places of the levels with fewer than `minimumRows` training rows, and of all but the most
  /// frequent where more are left than a report has room for; of equally frequent ones the first
  /// stay. One rare level alone is not pooled: it would only lose its name.
  static func places(
    among used: [Int], trainingRows: [Int], minimumRows: Int
  ) -> Set<Int> {
    let byRows = used.sorted { (-trainingRows[$0], $0) < (-trainingRows[$1], $1) }
    let kept = byRows.prefix(mostKept).prefix { trainingRows[$0] >= minimumRows }
    let rare = byRows.dropFirst(kept.count)
    return rare.count > 1 ? Set(rare) : []
  }
}
