internal import Results

/// The rungs of two runs: row by row where their test rows are the same, else side by side.
struct RungComparison {
  let before: RunResult
  let after: RunResult
  let paired: PairedRows?

  /// All rungs on the primary metric, and the recommended one after beside that before.
  var primary: (rungs: [RungDifference], recommended: RungDifference?) {
    let both = after.measured.filter { before.measured.contains($0) }
    var pairs = both.map { PairedRows.Pair(before: $0, after: $0) }
    if let recommended = recommendedPair { pairs.append(recommended) }
    let differences = differences(pairs, on: after.evidence.primary.id)
    let recommended = recommendedPair == nil ? nil : differences.last
    let metric = after.evidence.primary.id
    let rungs = after.ladder.map { rung in
      differences.first { $0.name == rung.name && $0.nameBefore == nil }
        ?? RungDifference(
          name: rung.name, before: before.estimate(of: rung.name, metric),
          after: after.estimate(of: rung.name, metric))
    }
    let gone = before.ladder.filter { rung in !after.ladder.contains { $0.name == rung.name } }
      .map {
        RungDifference(name: $0.name, before: before.estimate(of: $0.name, metric), after: nil)
      }
    return (rungs + gone, recommended)
  }

  /// The same rungs on each metric that is a guardrail after.
  var guardrails: [GuardrailDifference] {
    let both = after.measured.filter { before.measured.contains($0) }
    var pairs = both.map { PairedRows.Pair(before: $0, after: $0) }
    if let recommended = recommendedPair { pairs.append(recommended) }
    return (after.candidates.first?.guardrails ?? []).compactMap { guardrail in
      let id = guardrail.comparison.metric
      guard let metric = after.evidence.metrics.first(where: { $0.id == id }) else { return nil }
      return GuardrailDifference(
        metric: metric, margin: guardrail.margin, rungs: differences(pairs, on: id))
    }
  }

  /// Nil where either run recommends none, or both the same.
  private var recommendedPair: PairedRows.Pair? {
    guard let first = before.recommendation.rung, let second = after.recommendation.rung,
      first != second, before.measured.contains(first), after.measured.contains(second)
    else { return nil }
    return PairedRows.Pair(before: first, after: second)
  }

  private func differences(_ pairs: [PairedRows.Pair], on id: String) -> [RungDifference] {
    if let paired, let metric = paired.metric(id) {
      return paired.differences(pairs, on: metric)
    }
    return pairs.map { pair in
      RungDifference(
        name: pair.after, nameBefore: pair.before == pair.after ? nil : pair.before,
        before: before.estimate(of: pair.before, id), after: after.estimate(of: pair.after, id))
    }
  }
}

extension RunResult {
  fileprivate var measured: [String] {
    ladder.filter { $0.status == .measured && !$0.metrics.isEmpty }.map(\.name)
  }

  fileprivate func estimate(of rung: String, _ metric: String) -> MetricEstimate? {
    ladder.first { $0.name == rung }?.metrics.first { $0.metric == metric }
  }
}
