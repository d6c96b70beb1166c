internal import Evaluation
internal import Models
internal import Results

/// A mandated baseline after training, or the reason why it was not trained.
struct TrainedRung {
  let kind: Rung.Kind
  let outcome: Outcome

  enum Outcome {
    case trained(Trained)
    case waived(Waiver)
    case failed(RungFailure)
  }

  struct Trained {
    let model: any FittedModel
    /// Nil where the model decides by itself.
    let threshold: DecisionThreshold?
    /// The primary metric on training rows, from models that had not seen them. Their predictions
    /// are not kept: those of all rungs together would be a good part of a small table.
    let crossValidated: ReferenceChoice.Score
    /// For the test rows.
    let scored: ScoredRung
    /// What it took to train and to predict; differs from run to run.
    let measurement: RungMeasurement
    /// To predict a thousand test rows at once.
    let milliseconds: Double
    /// The size of the file that the model is written as, and what the config says.
    let price: RungPrice
  }

  /// Baselines go by their kind; a candidate cannot take one of these names.
  var name: String { kind.rawValue }

  var trained: Trained? {
    if case .trained(let trained) = outcome { trained } else { nil }
  }
}
