package import Results
package import Tabular

extension RunConfiguration {
  /// How the mandated baselines are trained.
  package struct BaselineSettings: Sendable {
    /// Nil: nobody wrote a rule, so the best one-rule stands in.
    package var rule: RuleSettings?
    /// Nil: chosen by cross-validation.
    package var linearPenalty: Double?
    package var treeMaximumDepth: Int
    package var treeMinimumLeafRows: Int
    /// The cost-complexity parameter; nil: chosen by cross-validation.
    package var treePruning: Double?
    /// The most levels of a category that get a column of their own.
    package var maximumLevels: Int
    /// Levels with fewer training rows are pooled.
    package var minimumLevelRows: Int
    package var folds: Int
    package var waived: [WaiverSettings]
    /// What is declared of them; the rest is measured.
    package var prices: [Rung.Kind: RungPrice]

    /// Why the baseline is left out, where it is.
    package func waiver(of rung: Rung.Kind) -> Waiver? {
      waived.first { $0.rung == rung }?.waiver
    }
  }

  /// A rule in the rule language, as text; parsed and checked when names are bound.
  package enum RuleSettings: Sendable, Equatable {
    /// The positive class where the condition holds, the other one elsewhere.
    case positive(when: String)
    /// The first clause that holds answers; `otherwise` if none does. Answers are classes, or
    /// numbers as text.
    case list([Clause], otherwise: ExactString)

    package struct Clause: Sendable, Equatable {
      package var condition: String
      package var predict: ExactString

      package init(condition: String, predict: ExactString) {
        self.condition = condition
        self.predict = predict
      }
    }
  }

  package struct WaiverSettings: Sendable, Equatable {
    package var rung: Rung.Kind
    package var waiver: Waiver
  }
}
