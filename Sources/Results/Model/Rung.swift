/// A step of the ladder.
package struct Rung: Codable, Equatable, Sendable {
  /// Unique in the run: `constant`, `incumbent`, `rule`, `linear`, `tree`, or the candidate's name.
  package let name: String
  package let kind: Kind
  package let status: Status
  /// Nil for a rung that was waived or failed.
  package let model: ModelDescription?
  package let parameterCount: Int?
  /// Nil where nothing is known of it.
  package var price: RungPrice?
  /// Against the limits of the budget; nil where there is none, or nothing was measured.
  package var budget: BudgetStanding?
  package let decisionThreshold: DecisionThreshold?
  /// Every metric of the run on all test rows, the primary one first; empty for a rung that was
  /// waived or failed.
  package let metrics: [MetricEstimate]
  package let target: TargetAnswer?
  /// On all test rows, what says most first: of two classes the positive one's probability; of more
  /// the confidence, then each class's. Nil where nothing was predicted but labels.
  package let calibration: [Calibration]?

  package enum Kind: String, Codable, CaseIterable, Sendable {
    case constant
    /// The process that stands today.
    case incumbent
    case rule
    case linear
    case tree
    case candidate

    /// The mandated ones, in the order of complexity.
    package static let baselines: [Kind] = [.constant, .rule, .linear, .tree]

    /// Those that have their kind as a name.
    package static let reserved = baselines + [.incumbent]
  }

  package enum Status: Codable, Equatable, Sendable {
    case measured
    case waived(Waiver)
    /// The rung could not be trained.
    case failed(reason: RungFailure)
    /// The candidate was run and has no predictions.
    case broken(CandidateFailure)
  }

  package init(
    name: String, kind: Kind, status: Status, model: ModelDescription?, parameterCount: Int?,
    decisionThreshold: DecisionThreshold?, metrics: [MetricEstimate], target: TargetAnswer?,
    calibration: [Calibration]? = nil
  ) {
    self.name = name
    self.kind = kind
    self.status = status
    self.model = model
    self.parameterCount = parameterCount
    self.decisionThreshold = decisionThreshold
    self.metrics = metrics
    self.target = target
    self.calibration = calibration
  }
}
