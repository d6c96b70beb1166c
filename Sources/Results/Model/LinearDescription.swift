/// A linear or logistic regression, with coefficients on the original scale of the columns.
package struct LinearDescription: Codable, Equatable, Sendable {
  package let family: Family
  /// λ in ½λ‖w‖² (logistic) or λ‖w‖² (ridge), on the standardised scale; 0 is unpenalised.
  package let penalty: Double
  package let penaltyChoice: PenaltyChoice
  package let solver: Solver
  /// The target's classes; empty for regression. A binary model has coefficients for the second
  /// class alone, a softmax model for every class.
  package let classes: [String]
  /// One intercept an output.
  package let intercepts: [Coefficient]
  package let terms: [Term]
  package let iterations: Int
  /// Columns of the design (intercept apart), and its numerical rank where it was found.
  package let designColumns: Int
  package let rank: Int?

  package enum Family: String, Codable, CaseIterable, Sendable {
    case leastSquares
    case ridge
    case logistic
    case softmax
  }

  package enum Solver: String, Codable, CaseIterable, Sendable {
    case cholesky
    case qr
    case svd
    case newton
  }

  package enum PenaltyChoice: Codable, Equatable, Sendable {
    case configured
    /// The config set this smaller one, but the classes can be told apart without error, so that
    /// log loss has no least value under it.
    case separated(asked: Double)
    /// The mean validation loss of each penalty of the path, by cross-validation.
    case crossValidated(path: [PathPoint])
  }

  package struct PathPoint: Codable, Equatable, Sendable {
    package let penalty: Double
    package let loss: Double

    package init(penalty: Double, loss: Double) {
      self.penalty = penalty
      self.loss = loss
    }
  }

  /// One column of the design.
  package struct Term: Codable, Equatable, Sendable {
    package let column: String
    package let part: Part
    /// One coefficient an output.
    package let coefficients: [Coefficient]

    package enum Part: Codable, Equatable, Sendable {
      /// The value itself; a missing one counts as the median.
      case value(median: Double, mean: Double, deviation: Double)
      /// 1 where the value is missing.
      case missing
      /// 1 where the column has this level.
      case level(String)
      /// 1 where the level is a rare one, or one that training did not have.
      case rareLevel
    }

    package init(column: String, part: Part, coefficients: [Coefficient]) {
      self.column = column
      self.part = part
      self.coefficients = coefficients
    }
  }

  package struct Coefficient: Codable, Equatable, Sendable {
    package let estimate: Double
    /// Nil where the data do not determine it.
    package let standardError: Double?
    package let interval: Interval?

    package init(estimate: Double, standardError: Double?, interval: Interval?) {
      self.estimate = estimate
      self.standardError = standardError
      self.interval = interval
    }
  }

  package init(
    family: Family, penalty: Double, penaltyChoice: PenaltyChoice, solver: Solver,
    classes: [String], intercepts: [Coefficient], terms: [Term], iterations: Int,
    designColumns: Int, rank: Int?
  ) {
    self.family = family
    self.penalty = penalty
    self.penaltyChoice = penaltyChoice
    self.solver = solver
    self.classes = classes
    self.intercepts = intercepts
    self.terms = terms
    self.iterations = iterations
    self.designColumns = designColumns
    self.rank = rank
  }
}
