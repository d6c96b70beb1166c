internal import Results
internal import Splitting
internal import Statistics

/// Metrics of decisions.
extension MetricEvidence {
  func inference(_ value: Double, _ confusion: Confusion) -> Inference? {
    switch metric {
    case .accuracy: return .proportion(Proportion(count: confusion.hits, rows: confusion.rows))
    case .recall:
      return .proportion(
        Proportion(count: confusion[truth: 1, decided: 1], rows: confusion.truly(1)))
    default:
      guard hasDecisionsEnough(confusion) else { return nil }
      if metric == .precision {
        return .proportion(
          Proportion(count: confusion[truth: 1, decided: 1], rows: confusion.decided(1)))
      }
      return Moments(confusion.influence(metric), counts: confusion.counts).standardError.map {
        bounded(value, standardError: $0, degreesOfFreedom: degreesOfFreedom, method: .influence)
      }
    }
  }

  /// The confusions are of the two models.
  func decidedLift(
    _ estimate: Double, of model: Int, over base: Int, _ confusions: (Confusion, Confusion)
  ) -> Inference? {
    guard case .classes(let truth) = truth, let labels = models[model].labels,
      let baseLabels = models[base].labels
    else { return nil }
    switch metric {
    case .accuracy: return .pairedProportions(.init(truth, labels, baseLabels) { _ in true })
    case .recall: return .pairedProportions(.init(truth, labels, baseLabels) { $0 == 1 })
    default:
      guard hasDecisionsEnough(confusions.0), hasDecisionsEnough(confusions.1) else { return nil }
      let influence = confusions.0.influence(metric)
      let baseInfluence = confusions.1.influence(metric)
      let classCount = truth.classes.count
      let differences = truth.codes.indices.map { row in
        let first = Int(truth.codes[row]) * classCount
        return influence[first + Int(labels[row])] - baseInfluence[first + Int(baseLabels[row])]
      }
      return influenced(estimate, differences)
    }
  }

  /// Precision and Matthews correlation divide by the rows of a decision: of these, too, a normal
  /// approximation asks for some.
  private func hasDecisionsEnough(_ confusion: Confusion) -> Bool {
    switch metric {
    case .precision: confusion.decided(1) >= MinimumRows.rowsOfClass
    case .matthews where confusion.classCount == 2:
      min(confusion.decided(0), confusion.decided(1)) >= MinimumRows.rowsOfClass
    default: true
    }
  }
}

extension PairedProportions {
  /// Rows of these classes that one of two models alone has right. O(rows).
  fileprivate init(
    _ truth: ClassTarget, _ labels: [Int32], _ baseLabels: [Int32],
    ofClass isIncluded: (Int32) -> Bool
  ) {
    var gained = 0
    var lost = 0
    var rows = 0
    for (row, code) in truth.codes.enumerated() where isIncluded(code) {
      rows += 1
      gained += labels[row] == code && baseLabels[row] != code ? 1 : 0
      lost += baseLabels[row] == code && labels[row] != code ? 1 : 0
    }
    self.init(gained: gained, lost: lost, rows: rows)
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
