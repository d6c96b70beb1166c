internal import Results

/// All that a candidate is worse or below target in, declared or discovered, with what holds much the
/// same rows told once.
struct WeaknessList {
  /// The one that costs most first.
  let weaknesses: [Weakness]
  /// Discovered ones that no declared one tells of already.
  let discovered: [FindingKind]

  /// Findings that share so much of all their rows are one, and so is one with so much of its own rows
  /// in the other.
  private static let leastSimilarity = 0.5
  private static let leastContained = 0.7
  /// Declared ones whose rows are compared; those that cost less are only counted. A thousand would have
  /// half a million pairs, and ten are listed.
  private static let mostCompared = 50
  /// How many declared ones are only counted.
  let uncompared: Int

  fileprivate struct Entry {
    let weakness: Weakness
    let rows: [Int32]
  }

  private struct Group {
    let weakness: Weakness
    let rows: RowSet
    var standsFor: [Weakness] = []
  }

  /// Findings are of the subpopulations, in their order. O(rows of those compared × their number).
  init(
    rowCount: Int, findings: [SubpopulationFinding], _ subpopulations: [SubpopulationRows],
    discovered: [DiscoveredRows], metric: Metric, target: Double
  ) {
    let declared = zip(findings, subpopulations).filter { $0.0.isDefect }.map {
      Entry(weakness: Weakness($0, metric: metric, target: target), rows: $1.rows)
    }
    let costly = declared.indices.sorted {
      (-declared[$0].weakness.harm, $0) < (-declared[$1].weakness.harm, $1)
    }.prefix(Self.mostCompared).sorted()
    uncompared = declared.count - costly.count
    let found = discovered.filter(\.finding.isDecisive).map {
      Entry(weakness: Weakness($0.finding), rows: $0.rows)
    }
    let entries = costly.map { declared[$0] } + found
    // The simplest description stands for the others; of equally simple ones what somebody declared,
    // and then the broadest.
    let order = entries.indices.sorted { rank(entries[$0], $0) < rank(entries[$1], $1) }
    var groups: [Group] = []
    for entry in order.map({ entries[$0] }) {
      let rows = RowSet(entry.rows, count: rowCount)
      if let alike = groups.firstIndex(where: { Self.isAlike(rows, $0.rows) }) {
        groups[alike].standsFor.append(entry.weakness)
      } else {
        groups.append(Group(weakness: entry.weakness, rows: rows))
      }
    }
    let harms = groups.map { group in
      group.standsFor.reduce(group.weakness.harm) { max($0, $1.harm) }
    }
    weaknesses = groups.indices.sorted { (-harms[$0], $0) < (-harms[$1], $1) }.map {
      groups[$0].weakness.standing(for: groups[$0].standsFor)
    }
    self.discovered = groups.filter { !$0.weakness.isDeclared }.map(\.weakness.finding)
  }

  private static func isAlike(_ rows: RowSet, _ standing: RowSet) -> Bool {
    Double(rows.sharedCount(standing)) >= leastContained * Double(rows.count)
      || rows.similarity(standing) >= leastSimilarity
  }
}

/// Smaller stands for larger.
private func rank(_ entry: WeaknessList.Entry, _ place: Int) -> (Int, Int, Int, Double, Int) {
  let weakness = entry.weakness
  return (
    weakness.finding == .worse ? 0 : 1, weakness.subpopulation.conditions.count,
    weakness.isDeclared ? 0 : 1, -weakness.share, place
  )
}

extension Weakness {
  fileprivate init(_ finding: SubpopulationFinding, metric: Metric, target: Double) {
    let comparison = finding.comparison
    let loss: Double? =
      comparison.finding == .worse
      ? comparison.lift.map { -$0.estimate }
      : comparison.candidate.measurement.value.map { metric.lift(of: target, over: $0) }
    self.init(
      subpopulation: finding.subpopulation, isDeclared: true, finding: comparison.finding,
      share: finding.share, loss: loss ?? 0, standsFor: [])
  }

  fileprivate init(_ finding: DiscoveredSubpopulation) {
    self.init(
      subpopulation: finding.subpopulation, isDeclared: false, finding: finding.kind.finding,
      share: finding.share, loss: -finding.lift.estimate, standsFor: [])
  }

  fileprivate func standing(for others: [Weakness]) -> Weakness {
    Weakness(
      subpopulation: subpopulation, isDeclared: isDeclared, finding: finding, share: share,
      loss: loss,
      standsFor: (others.filter(\.isDeclared) + others.filter { !$0.isDeclared }).map(
        \.subpopulation))
  }
}
