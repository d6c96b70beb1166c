/// How a model's predictions stand to what came true, on some rows. `docs/EVIDENCE.md` has the
/// formulas. No verdict rests on it.
package struct Calibration: Codable, Equatable, Sendable {
  package let subject: Subject
  /// Means over the rows: of what was predicted, and of what came true.
  package let predicted: Double
  package let observed: Double
  /// In ascending order of predictions, with about as many rows each as ties allow.
  package let bins: [Bin]
  /// By how much predictions are too low on the whole: on the log odds for probabilities, in the
  /// target's unit for values. 0 is right.
  package let inTheLarge: Coefficient
  /// The line of truth by prediction, of log odds for probabilities. Intercept 0 and slope 1 are right;
  /// a slope below 1 is of predictions that are too extreme.
  package let intercept: Coefficient
  package let slope: Coefficient
  /// How predictions are spread; nil in a subpopulation.
  package let histogram: Histogram?

  /// What is predicted.
  package enum Subject: Codable, Equatable, Sendable {
    /// The probability of one class.
    case probability(className: String)
    /// The probability of the class that the model holds most probable, against whether it is that one.
    case confidence
    /// A value.
    case value
  }

  package struct Bin: Codable, Equatable, Sendable {
    package let rows: Int
    package let predicted: Double
    package let observed: Double
    /// Of what came true; nil where the rows are too few for one.
    package let interval: Interval?

    package init(rows: Int, predicted: Double, observed: Double, interval: Interval?) {
      self.rows = rows
      self.predicted = predicted
      self.observed = observed
      self.interval = interval
    }
  }

  /// A number of the recalibration line.
  package struct Coefficient: Codable, Equatable, Sendable {
    package let measurement: Measurement
    /// Nil where the rows are too few to tell.
    package let standardError: Double?
    package let interval: Interval?

    package init(
      measurement: Measurement, standardError: Double? = nil, interval: Interval? = nil
    ) {
      self.measurement = measurement
      self.standardError = standardError
      self.interval = interval
    }
  }

  /// Rows by prediction, in parts of equal width.
  package struct Histogram: Codable, Equatable, Sendable {
    package let lower: Double
    package let upper: Double
    package let rows: [Int]

    package init(lower: Double, upper: Double, rows: [Int]) {
      self.lower = lower
      self.upper = upper
      self.rows = rows
    }
  }

  package init(
    subject: Subject, predicted: Double, observed: Double, bins: [Bin], inTheLarge: Coefficient,
    intercept: Coefficient, slope: Coefficient, histogram: Histogram? = nil
  ) {
    self.subject = subject
    self.predicted = predicted
    self.observed = observed
    self.bins = bins
    self.inTheLarge = inTheLarge
    self.intercept = intercept
    self.slope = slope
    self.histogram = histogram
  }
}
