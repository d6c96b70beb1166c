internal import Results
internal import Splitting
internal import Statistics

/// Metrics of decisions, from counts of cells alone. To draw rows and to draw their cells is the
/// same in law.
extension MetricEvidence {
  func inference(_ value: Double, _ confusion: Confusion, of model: Int) -> Inference? {
    switch metric {
    case .accuracy: return .proportion(Proportion(count: confusion.hits, rows: confusion.rows))
    case .recall:
      return .proportion(
        Proportion(count: confusion[truth: 1, decided: 1], rows: confusion.truly(1)))
    case .expectedCost(let matrix):
      return Inference.mean(confusion.costs(matrix), method: .meanOfLosses)
    default:
      guard suffices, let cells = cells([model]) else { return nil }
      let draws = bootstrap.run(cells) { drawn(cells, 0, $0) }
      return spread(draws).map {
        bounded(
          value, standardError: $0, degreesOfFreedom: degreesOfFreedom, method: .pairedBootstrap)
      }
    }
  }

  func decidedLift(_ estimate: Double, of model: Int, over base: Int) -> Inference? {
    guard let cells = cells([model, base]) else { return nil }
    switch metric {
    case .accuracy: return .pairedProportions(cells.pairedHits { _ in true })
    case .recall: return .pairedProportions(cells.pairedHits { $0 == 1 })
    case .expectedCost(let matrix):
      let lifts = cells.counts.indices.map { cell in
        let costs = matrix.costs[cells.truth[cell]]
        return metric.lift(
          of: costs[cells.decisions[0][cell]], over: costs[cells.decisions[1][cell]])
      }
      return Inference.mean(Moments(lifts, counts: cells.counts), method: .pairedDifferences)
    default:
      guard suffices else { return nil }
      let draws = bootstrap.run(cells) {
        metric.lift(of: drawn(cells, 0, $0), over: drawn(cells, 1, $0))
      }
      return resampled(estimate, draws)
    }
  }

  /// A model's metric in a draw; NaN where undefined.
  private func drawn(_ cells: DecisionCells, _ model: Int, _ counts: [Int]) -> Double {
    cells.confusion(of: model, counts: counts).measurement(metric).value ?? .nan
  }

  private func cells(_ models: [Int]) -> DecisionCells? {
    guard case .classes(let truth) = truth else { return nil }
    return DecisionCells(truth, models.compactMap { self.models[$0].labels })
  }
}

extension DecisionCells {
  /// Rows of these classes that one of two models alone has right.
  fileprivate func pairedHits(ofClass isIncluded: (Int) -> Bool) -> PairedProportions {
    var gained = 0
    var lost = 0
    var rows = 0
    for cell in counts.indices where isIncluded(truth[cell]) {
      let first = decisions[0][cell] == truth[cell]
      let second = decisions[1][cell] == truth[cell]
      rows += counts[cell]
      if first && !second { gained += counts[cell] }
      if second && !first { lost += counts[cell] }
    }
    return PairedProportions(gained: gained, lost: lost, rows: rows)
  }
}

extension MetricSample {
  /// How the lift of one such sample over another is told.
  func liftMethod(_ metric: Metric) -> IntervalMethod {
    switch self {
    case .unmeasurable, .rows: .pairedDifferences
    case .decisions:
      switch metric {
      case .accuracy, .recall: .pairedProportions
      case .expectedCost: .pairedDifferences
      default: .pairedBootstrap
      }
    case .area: .delong
    case .influence: .influence
    case .scores, .medianError, .drawn: .pairedBootstrap
    }
  }
}
