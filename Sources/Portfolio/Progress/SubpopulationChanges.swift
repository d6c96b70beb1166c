package import Results

/// Where the model that counts, the recommended candidate or else the best one, was worse than the
/// reference or below target, before the period and at its end.
package struct SubpopulationChanges: Codable, Equatable, Sendable {
  /// The candidate at the end; nil where a baseline is recommended, or best.
  package let candidate: String?
  /// The one before; nil where there was none.
  package let before: String?
  package let closed: [Weak]
  package let opened: [Weak]
  package let stillOpen: [Weak]
  /// Were open, and at the end nobody can tell.
  package let unclear: [Weak]
  /// The share for which the candidate works, before and at the end; nil where nobody can tell.
  package let workedFor: Double?
  package let worksFor: Double?

  package struct Weak: Codable, Equatable, Sendable {
    package let subpopulation: Subpopulation
    /// `worse` or `belowTarget`.
    package let finding: FindingKind
    /// Of the test rows, in 0 … 1.
    package let share: Double
    package let isDeclared: Bool
  }

  /// `before` is the last run before the period, else the first of it; `end` the last one.
  init(from start: RunOutline, to end: RunOutline) {
    let (old, new) = (start.candidateThatCounts, end.candidateThatCounts)
    let (weakBefore, weakNow) = (old?.weak ?? [], new?.weak ?? [])
    func isIn(_ list: [Weak], _ weak: Weak) -> Bool {
      list.contains { $0.subpopulation == weak.subpopulation }
    }
    candidate = new?.name
    before = old?.name
    stillOpen = weakNow.filter { isIn(weakBefore, $0) }
    opened = weakNow.filter { !isIn(weakBefore, $0) }
    let gone = weakBefore.filter { !isIn(weakNow, $0) }
    closed = gone.filter { new?.isFine(in: $0.subpopulation) ?? false }
    unclear = gone.filter { !(new?.isFine(in: $0.subpopulation) ?? false) }
    workedFor = old?.coverage?.works.share ?? old?.workingShare
    worksFor = new?.coverage?.works.share ?? new?.workingShare
  }

  package var isEmpty: Bool { (closed + opened + stillOpen + unclear).isEmpty }
}

extension RunOutline {
  var candidateThatCounts: CandidateOutline? {
    recommendation.rung.flatMap(candidate) ?? candidate(recommendation.best)
  }
}

extension CandidateOutline {
  fileprivate var weak: [SubpopulationChanges.Weak] {
    subpopulations.filter { $0.finding == .worse || $0.finding == .belowTarget }.map {
      SubpopulationChanges.Weak(
        subpopulation: $0.subpopulation, finding: $0.finding, share: $0.share, isDeclared: true)
    }
      + (discovered ?? []).filter { $0.status == .confirmed }.map {
        SubpopulationChanges.Weak(
          subpopulation: $0.subpopulation, finding: $0.kind.finding, share: $0.share,
          isDeclared: false)
      }
  }

  /// Known to be fine: a search that does not find rows again tells nothing of them.
  fileprivate func isFine(in subpopulation: Subpopulation) -> Bool {
    subpopulations.contains {
      $0.subpopulation == subpopulation && ($0.finding == .better || $0.finding == .equivalent)
    }
  }
}
