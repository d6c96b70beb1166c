internal import Results
internal import Splitting
internal import Statistics

/// Metrics of decisions.
extension MetricEvidence {
  func inference(_ value: Double, _ confusion: Confusion, of model: Int) -> Inference? {
    guard case .classes(let truth) = truth, let labels = labels[model],
      hasDecisionsEnough(labels)
    else { return nil }
    switch metric {
    // Counted already.
    case .accuracy where units.areEqualRows:
      return .proportion(Proportion(count: confusion.hits, rows: confusion.rows))
    case .accuracy, .recall, .precision:
      return .proportion(
        units.proportion(
          rows: rows(truth) { metric == .precision ? labels[$0] == 1 : true },
          isCounted: { labels[$0] == truth.codes[$0] }))
    default:
      return units.standardError(ofMean: influence(confusion, truth, labels)).map {
        bounded(value, standardError: $0, degreesOfFreedom: degreesOfFreedom, method: .influence)
      }
    }
  }

  /// The confusions are of the two models.
  func decidedLift(
    _ estimate: Double, of model: Int, over base: Int, _ confusions: (Confusion, Confusion)
  ) -> Inference? {
    guard case .classes(let truth) = truth, let labels = self.labels[model],
      let baseLabels = self.labels[base], hasDecisionsEnough(labels),
      hasDecisionsEnough(baseLabels)
    else { return nil }
    switch metric {
    // The same as below, in one pass.
    case .accuracy where units.areEqualRows:
      var gained = 0
      var lost = 0
      for (row, code) in truth.codes.enumerated() {
        let isRight = labels[row] == code
        let isBaseRight = baseLabels[row] == code
        gained += isRight && !isBaseRight ? 1 : 0
        lost += isBaseRight && !isRight ? 1 : 0
      }
      return .pairedProportions(
        PairedProportions(gained: gained, lost: lost, rows: truth.codes.count))
    case .accuracy, .recall:
      return .pairedProportions(
        units.pairedProportions(
          rows: rows(truth) { _ in true }, first: { labels[$0] == truth.codes[$0] },
          second: { baseLabels[$0] == truth.codes[$0] }))
    default:
      let influence = influence(confusions.0, truth, labels)
      let baseInfluence = self.influence(confusions.1, truth, baseLabels)
      return influenced(estimate, zip(influence, baseInfluence).map { $0 - $1 })
    }
  }

  /// Positions that are so, of positive rows alone for recall.
  private func rows(_ truth: ClassTarget, where isIncluded: (Int) -> Bool) -> [Int] {
    truth.codes.indices.filter { (metric != .recall || truth.codes[$0] == 1) && isIncluded($0) }
  }

  private func influence(_ confusion: Confusion, _ truth: ClassTarget, _ labels: [Int32])
    -> [Double]
  {
    let cells = confusion.influence(metric)
    return zip(truth.codes, labels).map { cells[Int($0) * confusion.classCount + Int($1)] }
  }

  /// Precision and Matthews correlation divide by the rows of a decision: of these, too, a normal
  /// approximation asks for some.
  private func hasDecisionsEnough(_ labels: [Int32]) -> Bool {
    guard case .classes(let truth) = truth else { return false }
    let decisions: [Int32] =
      switch metric {
      case .precision: [1]
      case .matthews where truth.classes.count == 2: [0, 1]
      default: []
      }
    return decisions.allSatisfy { decision in
      units.effectiveCount { labels[$0] == decision } >= Double(MinimumRows.rowsOfClass)
    }
  }
}

extension MetricSample {
  /// How the lift of one such sample over another is told.
  func liftMethod(_ metric: Metric) -> IntervalMethod {
    switch self {
    case .unmeasurable, .rows: .pairedDifferences
    case .decisions: metric == .accuracy || metric == .recall ? .pairedProportions : .influence
    case .area: .delong
    case .influence: .influence
    case .calibration: .normalDraws
    case .medianError: .pairedBootstrap
    }
  }
}
