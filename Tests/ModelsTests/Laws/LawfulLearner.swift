import Models
import Testing

/// A learner that `LearnerLaws` are tested on.
struct LawfulLearner: Sendable, CustomTestStringConvertible {
  let name: String
  let learner: any Learner
  /// Whether its predictions depend on the features.
  let readsFeatures: Bool

  var testDescription: String { name }

  static let all: [LawfulLearner] = {
    let encoder = EncoderSettings(maximumLevels: 8, minimumLevelRows: 2)
    func linear(_ penalty: LinearSettings.PenaltySetting) -> LinearLearner {
      LinearLearner(settings: LinearSettings(encoder: encoder, penalty: penalty))
    }
    return [
      LawfulLearner(
        name: "constant", learner: ConstantLearner(statistic: .mean), readsFeatures: false),
      LawfulLearner(
        name: "constant median", learner: ConstantLearner(statistic: .median),
        readsFeatures: false),
      LawfulLearner(name: "rule found", learner: RuleLearner(rule: nil), readsFeatures: true),
      LawfulLearner(
        name: "linear cross-validated", learner: linear(.crossValidated), readsFeatures: true),
      LawfulLearner(
        name: "linear penalised", learner: linear(.configured(Penalty(0.5))), readsFeatures: true),
      LawfulLearner(
        name: "linear unpenalised", learner: linear(.configured(Penalty(0))), readsFeatures: true),
      LawfulLearner(
        name: "tree",
        learner: TreeLearner(settings: TreeSettings(encoder: encoder, minimumLeafRows: 3)),
        readsFeatures: true),
    ]
  }()
}
