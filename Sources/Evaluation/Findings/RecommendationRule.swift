internal import Results

/// The simplest rung that is good enough.
struct RecommendationRule {
  let metric: Metric
  let target: Double
  let margin: Double
  let alpha: Double

  /// A rung as far as the rule looks at it.
  struct Contender {
    let index: Int
    let name: String
    let value: Double?
    let target: TargetAnswer
    var isOverBudget = false
  }

  /// The contenders are in the order of the ladder, at least one. `lift` is of one rung over
  /// another, by index, and nil where there are too few rows to tell.
  func recommend(_ contenders: [Contender], lift: (Int, Int) -> Inference?) -> Recommendation {
    // Where all are beyond the budget, they are still compared.
    let affordable = contenders.filter { !$0.isOverBudget }
    var best: (index: Int, name: String, value: Double)?
    for contender in affordable.isEmpty ? contenders : affordable {
      guard let value = contender.value else { continue }
      if let standing = best, metric.lift(of: value, over: standing.value) <= 0 { continue }
      best = (contender.index, contender.name, value)
    }
    guard let best else {
      let steps = contenders.map {
        Recommendation.Step(
          rung: $0.name, loss: nil, upperBound: nil, withinMargin: false, target: $0.target)
      }
      return Recommendation(
        rung: nil, best: contenders[0].name, reason: .undecided, steps: steps)
    }
    let steps = contenders.map { contender in
      var step = step(contender, best: best.index, value: best.value, lift)
      if contender.isOverBudget { step.isOverBudget = true }
      return step
    }
    let goodEnough = zip(contenders, steps).filter {
      !$0.isOverBudget && $1.withinMargin && $1.target != .missed
    }
    let chosen = goodEnough.first { contender, _ in
      contender.value.map { metric.lift(of: $0, over: target) >= 0 } ?? false
    }
    let reason: Recommendation.Reason =
      if let chosen {
        chosen.1.target == .undecided
          ? .undecided : chosen.0.index == best.index ? .bestIsNeeded : .simplerSuffices
      } else if !goodEnough.isEmpty {
        .undecided
      } else {
        contenders.contains { $0.isOverBudget && $0.target == .met }
          ? .noneWithinBudget : .noneMeetsTarget
      }
    // Where only the estimate reaches the target, it is too early to recommend the rung.
    return Recommendation(
      rung: reason == .undecided ? nil : chosen?.0.name, best: best.name, reason: reason,
      steps: steps)
  }

  /// The loss against the best rung with its one-sided upper bound at 1 − α.
  private func step(
    _ contender: Contender, best: Int, value: Double, _ lift: (Int, Int) -> Inference?
  ) -> Recommendation.Step {
    if contender.index == best {
      return .init(
        rung: contender.name, loss: 0, upperBound: 0, withinMargin: true,
        target: contender.target)
    }
    let upperBound = lift(contender.index, best).map {
      -$0.interval(alpha: min(2 * alpha, 1)).lower
    }
    return .init(
      rung: contender.name,
      loss: contender.value.map { metric.lift(of: value, over: $0) },
      upperBound: upperBound, withinMargin: upperBound.map { $0 <= margin } ?? false,
      target: contender.target)
  }
}
