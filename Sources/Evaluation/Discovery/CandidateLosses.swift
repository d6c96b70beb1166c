internal import Results
internal import Splitting
internal import Statistics

/// The losses of one candidate by test row, and what of them is searched.
struct CandidateLosses: Sendable {
  let loss: RowLoss
  let candidate: [Double]
  let reference: [Double]
  /// Whether the loss is the metric's own, so that the margin is on its scale and a verdict may rest
  /// on it.
  let isPrimary: Bool
  let margin: Double
  let fields: [Field]

  /// A loss whose high means are searched for.
  struct Field: Sendable {
    let kind: DiscoveredSubpopulation.Kind
    let values: [Double]
    /// By how much the candidate, by its own account, is the better one; nil where nothing is compared.
    let promise: [Double]?
    let method: IntervalMethod

    /// For the rows that search. Weights, of mean 1, are put into the values, whose means over slices
    /// are above 0 where the weighted ones are.
    func searched(_ rows: [Int32], _ units: SamplingUnits) -> SearchedLoss {
      let scale = Double(units.rowCount) / units.totalWeight
      func weight(_ row: Int32) -> Double { scale * units.weight(of: Int(row)) }
      return SearchedLoss(
        values: rows.map { weight($0) * values[Int($0)] },
        promise: rows.map { weight($0) * (promise?[Int($0)] ?? 0) })
    }
  }

  init(
    _ candidate: ScoredPredictions, _ reference: ScoredPredictions, _ truth: Target,
    _ settings: DiscoverySettings
  ) {
    let loss = RowLoss(for: settings.primary, truth: truth, models: [candidate, reference])
    let own = loss.values(truth, candidate)
    let others = loss.values(truth, reference)
    var fields = [
      Field(
        kind: .worse, values: zip(own, others).map { $0 - $1 },
        promise: loss.promisedDifference(candidate, reference).map { -$0 },
        method: .pairedDifferences)
    ]
    if let target = loss.target(of: settings.primary, settings.target) {
      fields.append(
        Field(
          kind: .belowTarget, values: own.map { $0 - target },
          // Its own promise would hide where it is too sure of itself.
          promise: nil, method: .meanOfLosses))
    }
    self.loss = loss
    self.candidate = own
    self.reference = others
    self.fields = fields
    isPrimary = loss.isMean(of: settings.primary)
    margin = isPrimary ? settings.margin : 0
  }
}
