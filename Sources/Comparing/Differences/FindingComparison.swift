internal import Results

/// Findings of candidates of the same name that are not the same in both runs.
struct FindingComparison {
  let before: RunResult
  let after: RunResult

  /// Defects that came first, then those that went, then what else changed; larger shares first.
  var changes: [FindingChange] {
    let candidates = after.candidates.filter { candidate in
      before.candidates.contains { $0.name == candidate.name }
    }
    let all = candidates.flatMap { candidate -> [FindingChange] in
      guard let earlier = before.candidates.first(where: { $0.name == candidate.name }) else {
        return []
      }
      return changes(of: candidate.name, earlier.known, candidate.known)
    }
    func rank(_ change: FindingChange) -> Int {
      change.isOpened.map { $0 ? 0 : 1 } ?? 2
    }
    return all.enumerated().sorted {
      (rank($0.element), -$0.element.share, $0.offset)
        < (rank($1.element), -$1.element.share, $1.offset)
    }.map(\.element)
  }

  private func changes(
    of candidate: String, _ before: [Known], _ after: [Known]
  ) -> [FindingChange] {
    let present = after.map { finding in
      let earlier = before.first { $0.isSame(as: finding) }
      return FindingChange(
        candidate: candidate, subpopulation: finding.subpopulation,
        isDeclared: finding.isDeclared, before: earlier?.finding, after: finding.finding,
        share: finding.share)
    }
    let gone = before.filter { finding in !after.contains { $0.isSame(as: finding) } }.map {
      FindingChange(
        candidate: candidate, subpopulation: $0.subpopulation, isDeclared: $0.isDeclared,
        before: $0.finding, after: nil, share: $0.share)
    }
    return (present + gone).filter { $0.before != $0.after }
  }

  struct Known {
    let subpopulation: Subpopulation
    let isDeclared: Bool
    let finding: FindingKind
    let share: Double

    func isSame(as other: Known) -> Bool {
      isDeclared == other.isDeclared && subpopulation == other.subpopulation
    }
  }
}

extension CandidateResult {
  /// Declared ones, and discovered ones that are confirmed.
  fileprivate var known: [FindingComparison.Known] {
    subpopulations.map {
      .init(
        subpopulation: $0.subpopulation, isDeclared: true, finding: $0.comparison.finding,
        share: $0.share)
    }
      + (discovered ?? []).filter { $0.status == .confirmed }.map {
        .init(
          subpopulation: $0.subpopulation, isDeclared: false, finding: $0.kind.finding,
          share: $0.share)
      }
  }
}
