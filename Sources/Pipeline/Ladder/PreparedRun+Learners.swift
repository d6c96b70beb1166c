internal import Evaluation
internal import HarnessConfiguration
internal import Models
internal import Results

extension PreparedRun {
  /// The mandated baseline as the config has it.
  ///
  /// - Precondition: the rung is a baseline.
  func learner(for kind: Rung.Kind) -> any Learner {
    let settings = configuration.baselines
    let encoder = EncoderSettings(
      maximumLevels: settings.maximumLevels, minimumLevelRows: settings.minimumLevelRows)
    switch kind {
    case .constant: return ConstantLearner(statistic: bound.metric.bestConstant)
    case .rule: return RuleLearner(rule: bound.rule)
    case .linear:
      return LinearLearner(
        settings: LinearSettings(
          encoder: encoder,
          penalty: settings.linearPenalty.map { .configured(Penalty($0)) } ?? .crossValidated))
    case .tree:
      return TreeLearner(
        settings: TreeSettings(
          encoder: encoder, maximumDepth: settings.treeMaximumDepth,
          minimumLeafRows: settings.treeMinimumLeafRows,
          pruning: settings.treePruning.map { .configured($0) } ?? .crossValidated))
    case .candidate, .incumbent: preconditionFailure("what comes from outside is not trained here")
    }
  }
}
