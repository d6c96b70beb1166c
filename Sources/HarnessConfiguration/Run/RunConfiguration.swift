package import Candidates
package import Evaluation
package import Results
package import Tabular

/// A config, checked for form: every key known, every value of its type and in its range. Names
/// are not yet bound to the data's columns; `Binding` does that.
///
/// Paths are as the config spells them; `baseFolder` is what they are relative to.
package struct RunConfiguration: Sendable {
  package var project: String
  package var problem: ProblemStatement
  package var data: DataSettings
  package var metric: MetricSettings
  package var split: SplitSettings
  package var baselines: BaselineSettings
  package var candidates: [CandidateSettings]
  package var subpopulations: [SubpopulationSettings]
  package var guardrails: [GuardrailSettings]
  package var evidence: EvidenceSettings
  package var costs: CostSettings?

  package struct DataSettings: Sendable {
    package var path: String
    package var target: ColumnName
    /// The task, where it is not what the target's type says (numbers: regression; all else:
    /// classification).
    package var task: TaskKind?
    /// The positive class of a binary target; by default the rarer one.
    package var positive: String?
    /// A column of distinct row identifiers; by default rows are numbered from 1.
    package var id: ColumnName?
    package var exclude: [ColumnName]
    package var reading: ReadingOptions
    /// Drop rows whose target is missing, instead of refusing them.
    package var dropMissingTarget: Bool
  }

  package struct MetricSettings: Sendable {
    /// As in the config; costs and quantile included.
    package var name: String
    package var quantile: Double?
    package var target: Double
    package var minimumLift: Double
    package var margin: Double
  }

  package struct SplitSettings: Sendable {
    package var method: Method
    package var testShare: Double
    package var seed: UInt64

    package enum Method: Sendable, Equatable {
      /// Stratified by class, or random for a regression.
      case holdout
      case group(ColumnName)
      case time(ColumnName)
      /// A column whose cells say `train` or `test`, or the values that the config names.
      case column(ColumnName, test: String)
    }
  }

  package struct BaselineSettings: Sendable {
    package var rule: RuleSettings?
    /// Nil: chosen by cross-validation.
    package var linearPenalty: Double?
    package var treeMaximumDepth: Int
    package var treeMinimumLeafRows: Int
    /// Nil: chosen by cross-validation.
    package var treePruning: Double?
    /// The most levels of a category that get a column of their own.
    package var maximumLevels: Int
    /// Levels with fewer training rows are pooled.
    package var minimumLevelRows: Int
    package var folds: Int
    package var waived: [WaiverSettings]
  }

  /// A rule in the rule language, as text; parsed and checked when names are bound.
  package struct RuleSettings: Sendable {
    package var clauses: [Clause]
    /// A class or a number, as text.
    package var otherwise: String

    package struct Clause: Sendable {
      package var condition: String
      package var predict: String
    }
  }

  package struct WaiverSettings: Sendable {
    package var rung: Rung.Kind
    package var waiver: Waiver
  }

  package struct CandidateSettings: Sendable {
    package var name: String
    package var path: String
    /// The file's columns, where they have other names than the defaults.
    package var columns: PredictionColumns
    /// The decision threshold of a binary candidate; by default ½, or the cost matrix's.
    package var threshold: Double?
    package var note: String?
  }

  /// Each is a list of columns; one column is the plain case, more are a cross.
  package struct SubpopulationSettings: Sendable {
    package var columns: [Dimension]

    package struct Dimension: Sendable {
      package var column: ColumnName
      package var binning: Binning
    }

    package enum Binning: Sendable, Equatable {
      /// Levels of a category; quartiles of a number.
      case automatic
      case quantiles(Int)
      /// Ascending cut points: … < c₁ ≤ … < c₂ ≤ …
      case bins([Double])
    }
  }

  package struct GuardrailSettings: Sendable {
    package var name: String
    package var quantile: Double?
    /// The largest loss that does not matter.
    package var margin: Double
  }

  package struct EvidenceSettings: Sendable {
    package var alpha: Double
    package var bootstrapDraws: Int
    package var seed: UInt64
  }

  /// Costs by class names: truth → prediction → cost; a pair that is not given costs 0.
  package struct CostSettings: Sendable {
    package var costs: [Entry]

    package struct Entry: Sendable {
      package var truth: String
      package var prediction: String
      package var cost: Double
    }
  }
}
