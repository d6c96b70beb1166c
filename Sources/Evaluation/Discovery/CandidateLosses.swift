internal import Results
internal import Splitting

/// The losses of one candidate by test row, and what of them is searched.
struct CandidateLosses: Sendable {
  let loss: RowLoss
  let candidate: [Double]
  let reference: [Double]
  /// The margin on the scale of this loss; 0 where the metric has another.
  let margin: Double
  let fields: [Field]
  let weights: [Double]?

  /// A loss whose high means are searched for.
  struct Field: Sendable {
    let kind: DiscoveredSubpopulation.Kind
    let values: [Double]
    /// By how much the candidate, by its own account, is the better one; nil where nothing is compared.
    let promise: [Double]?
    let method: IntervalMethod
    /// Of mean 1; nil where all are.
    let scale: [Double]?

    /// For the rows that search. Weights are put into the values, whose means over slices are above
    /// 0 where the weighted ones are.
    func searched(_ rows: [Int32]) -> SearchedLoss {
      SearchedLoss(
        values: rows.map { values[Int($0)] * (scale?[Int($0)] ?? 1) },
        promise: rows.map { (promise?[Int($0)] ?? 0) * (scale?[Int($0)] ?? 1) })
    }
  }

  init(
    _ candidate: ScoredPredictions, _ reference: ScoredPredictions, _ truth: Target,
    _ settings: DiscoverySettings, _ weights: [Double]?
  ) {
    let loss = RowLoss(for: settings.primary, truth: truth, models: [candidate, reference])
    let own = loss.values(truth, candidate)
    let others = loss.values(truth, reference)
    let mean = (weights?.reduce(0, +) ?? 1) / Double(max(1, weights?.count ?? 1))
    let scale = mean > 0 ? weights?.map { $0 / mean } : nil
    var fields = [
      Field(
        kind: .worse, values: zip(own, others).map { $0 - $1 },
        promise: loss.promisedDifference(candidate, reference).map { -$0 },
        method: .pairedDifferences, scale: scale)
    ]
    if let target = loss.target(of: settings.primary, settings.target) {
      fields.append(
        Field(
          kind: .belowTarget, values: own.map { $0 - target },
          // Its own promise would hide where it is too sure of itself.
          promise: nil, method: .meanOfLosses, scale: scale))
    }
    self.loss = loss
    self.candidate = own
    self.reference = others
    self.fields = fields
    self.weights = weights
    margin = loss.isMean(of: settings.primary) ? settings.margin : 0
  }

  /// The weighted mean of a model's losses in some rows.
  func mean(_ values: [Double], of rows: [Int32]) -> Double {
    var sum = 0.0
    var total = 0.0
    for row in rows.lazy.map({ Int($0) }) {
      let weight = weights?[row] ?? 1
      sum += weight * values[row]
      total += weight
    }
    return sum / total
  }
}
