internal import Results

/// Which rows a candidate works for, which it does not, and of which nobody can tell.
struct CoverageRule {
  /// By row.
  private var standings: [Standing]

  private enum Standing: UInt8 { case undeclared, unknown, works, worse }

  /// Findings are of the subpopulations, in their order. A row that is in none of these goes by the
  /// comparison of all rows. O(rows of the subpopulations).
  init(
    rowCount: Int, overall: Comparison, findings: [SubpopulationFinding],
    _ subpopulations: [SubpopulationRows], discovered: [DiscoveredRows]
  ) {
    standings = [Standing](repeating: .undeclared, count: rowCount)
    for (finding, subpopulation) in zip(findings, subpopulations) {
      let standing = Self.standing(finding.comparison)
      for row in subpopulation.rows {
        // The worst that is known of a row counts, and then the best.
        if standing.rawValue > standings[Int(row)].rawValue { standings[Int(row)] = standing }
      }
    }
    let ofAll = Self.standing(overall)
    for row in standings.indices where standings[row] == .undeclared { standings[row] = ofAll }
    for found in discovered where found.finding.isDecisive {
      for row in found.rows { standings[Int(row)] = .worse }
    }
  }

  private static func standing(_ comparison: Comparison) -> Standing {
    switch comparison.finding {
    case .worse, .belowTarget: .worse
    case .better, .equivalent: (comparison.target ?? .met) == .met ? .works : .unknown
    case .insufficientEvidence: .unknown
    }
  }

  /// `units` say how much each row counts. Nil without rows.
  func coverage(_ units: SamplingUnits, alpha: Double) -> Coverage? {
    guard !standings.isEmpty else { return nil }
    let rows = Array(standings.indices)
    func part(_ standing: Standing) -> Coverage.Part {
      let share = units.proportion(rows: rows) { standings[$0] == standing }
      let (lower, upper) = share.bounds(alpha: alpha)
      return Coverage.Part(
        share: share.estimate, interval: Interval(lower: lower, upper: upper, level: 1 - alpha))
    }
    return Coverage(works: part(.works), worse: part(.worse), unknown: part(.unknown))
  }
}
