internal import Evaluation
package import Results

/// Two runs held against each other.
package struct RunComparison: Sendable {
  private let before: ComparedRun
  private let after: ComparedRun

  /// Runs of another task, target or set of classes have nothing to say to each other.
  package init(from before: ComparedRun, to after: ComparedRun) throws(ComparisonError) {
    let (first, second) = (before.result.data, after.result.data)
    guard first.task == second.task else {
      throw .otherTask(before: first.task, after: second.task)
    }
    guard first.target == second.target else {
      throw .otherTarget(before: first.target, after: second.target)
    }
    self.before = before
    self.after = after
  }

  package var difference: RunDifference {
    let (first, second) = (before.result, after.result)
    let evidence = second.evidence
    let paired: PairedRows?
    let pairing: Pairing
    do {
      let rows = try PairedRows(from: before, to: after)
      (paired, pairing) = (rows, .paired(rows: rows.count))
    } catch {
      (paired, pairing) = (nil, error.pairing)
    }
    var difference = RunDifference(
      before: RunLabel(first), after: RunLabel(second), metric: evidence.primary,
      target: evidence.target, alpha: evidence.alpha,
      data: DataDifference(from: first, to: second),
      recommendation: RecommendationChange(from: first.recommendation, to: second.recommendation),
      pairing: pairing)
    difference.inputs = Change.all(from: first.inputsByRole, to: second.inputsByRole)
      .filter { $0.before?.sha256 != $0.after?.sha256 }
    difference.settings = JSONChanges.between(
      ResultSettings(first).json, ResultSettings(second).json)
    if let texts = before.ownConfiguration, let others = after.ownConfiguration {
      difference.configuration = JSONChanges.between(texts, others)
    }
    difference.gates = Change.all(
      from: first.gates.map { ($0.kind, $0.answer) }, to: second.gates.map { ($0.kind, $0.answer) })
    difference.verdicts = Change.all(
      from: first.candidates.map { ($0.name, $0.verdict) },
      to: second.candidates.map { ($0.name, $0.verdict) })
    let rungs = RungComparison(before: first, after: second, paired: paired)
    (difference.rungs, difference.recommended) = rungs.primary
    difference.guardrails = rungs.guardrails
    difference.findings = FindingComparison(before: first, after: second).changes
    return difference
  }
}

extension RunResult {
  fileprivate var inputsByRole: [(name: String, value: InputHash)] {
    inputs.map { ($0.role, $0) }
  }
}
