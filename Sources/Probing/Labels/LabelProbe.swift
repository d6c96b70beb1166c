internal import Evaluation
internal import Models
package import Results
internal import Splitting
internal import Statistics
package import Tabular

/// Which labels are suspect: those that two baselines of different kinds, neither of which had seen the
/// row, both contradict.
package struct LabelProbe: Sendable {
  private let alpha: Double

  /// The most labels that are named.
  package static let mostNamed = 20
  /// Of values: how many standard deviations off is far.
  private static let farResidual = 5.0

  package init(alpha: Double) { self.alpha = alpha }

  /// Ids are those of the rows of the table. Nil without two baselines.
  package func labels(
    _ baselines: [ProbedBaseline], rows: ProbedRows, ids: RowIDs
  ) -> LabelSummary? {
    guard baselines.count >= 2 else { return nil }
    func id(_ row: Int) -> String { ids[Int(rows.places[row])].string }
    switch (
      rows.training.target, baselines[0].outOfFold.predictions, baselines[1].outOfFold.predictions
    ) {
    case (.classes(let truth), .probabilities(let first), .probabilities(let second)):
      return classes(truth, first, second, id)
    case (.values(let truth), .values(let first), .values(let second)):
      return values(truth, first, second, id)
    default: return nil
    }
  }

  private func classes(
    _ truth: ClassTarget, _ first: ClassProbabilities, _ second: ClassProbabilities,
    _ id: (Int) -> String
  ) -> LabelSummary {
    let mean = ClassProbabilities(
      columns: zip(first.columns, second.columns).map { zip($0, $1).map { ($0 + $1) / 2 } })
    let joints = [first, second].map { ConfidentJoint(given: truth.codes, probabilities: $0) }
    let contradicted = truth.codes.indices.filter { row in
      joints.allSatisfy { $0.contradicts(truth.codes[row], row: row) }
    }
    func given(_ row: Int) -> Double { mean.columns[Int(truth.codes[row])][row] }
    let ordered = contradicted.sorted { (given($0), $0) < (given($1), $1) }
    let expected = mean.mostProbable
    let noise = SurestRows(given: truth.codes, probabilities: mean).map { surest in
      LabelSummary.Noise(
        rate: surest.rate, interval: surest.interval(alpha: alpha),
        coveredShare: surest.coveredShare,
        confidentRate: ConfidentJoint(given: truth.codes, probabilities: mean).noiseRate)
    }
    return LabelSummary(
      rows: truth.codes.count, noise: noise, suspectCount: contradicted.count,
      suspects: ordered.prefix(Self.mostNamed).map { row in
        LabelSummary.Suspect(
          id: id(row), given: .className(truth.classes[Int(truth.codes[row])].string),
          expected: .className(truth.classes[Int(expected[row])].string), support: given(row))
      })
  }

  /// Values that lie far from what both say, on the same side, in standard deviations of the middle
  /// of each one's errors.
  private func values(
    _ truth: [Double], _ first: [Double], _ second: [Double], _ id: (Int) -> String
  ) -> LabelSummary {
    let errors = [first, second].map { Self.standardised(truth, $0) }
    func distance(_ row: Int) -> Double {
      let (one, other) = (errors[0][row], errors[1][row])
      return (one > 0) == (other > 0) ? min(abs(one), abs(other)) : 0
    }
    let far = truth.indices.filter { distance($0) > Self.farResidual }
    let ordered = far.sorted { (distance($1), $0) < (distance($0), $1) }
    return LabelSummary(
      rows: truth.count, noise: nil, suspectCount: far.count,
      suspects: ordered.prefix(Self.mostNamed).map { row in
        LabelSummary.Suspect(
          id: id(row), given: .value(truth[row]), expected: .value((first[row] + second[row]) / 2),
          support: distance(row))
      })
  }

  /// By the median absolute deviation, which is 0.6745 standard deviations of a normal law; a few far
  /// values do not move it. All 0 where there is no spread.
  private static func standardised(_ truth: [Double], _ predicted: [Double]) -> [Double] {
    let errors = zip(truth, predicted).map { $0 - $1 }
    let centre = Quantiles(errors).median
    let spread = Quantiles(errors.map { abs($0 - centre) }).median / Normal.quantile(0.75)
    return errors.map { spread > 0 ? ($0 - centre) / spread : 0 }
  }
}
