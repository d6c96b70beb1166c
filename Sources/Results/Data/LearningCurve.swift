/// What the best learning baseline reaches by the rows that it is trained on, and what more rows would
/// be worth: is it the data or the model?
package struct LearningCurve: Codable, Equatable, Sendable {
  package let rung: String
  package let metric: MetricSummary
  /// All of the run, and those that the curve was drawn on: fewer of a large file.
  package let trainingRows: Int
  package let usedRows: Int
  package let validation: Validation
  /// How many parts of the rows were held out in turn.
  package let parts: Int
  /// By rows, ascending.
  package let points: [Point]
  package let law: Law
  /// What the constant reaches.
  package let constant: Double?
  package let target: Double
  /// What some more rows, as many again, and nine times as many would bring.
  package let projections: [Projection]
  package let ceiling: Ceiling
  /// A lift from which on rows would be worth it.
  package let worth: Double
  package let answer: Answer

  package enum Validation: String, Codable, CaseIterable, Sendable {
    case crossValidated
    /// Rows that came later than those that models were trained on.
    case laterRows
  }

  /// Models that were trained on so many rows.
  package struct Point: Codable, Equatable, Sendable {
    package let rows: Int
    package let value: Double
    package let interval: Interval

    package init(rows: Int, value: Double, interval: Interval) {
      self.rows = rows
      self.value = value
      self.interval = interval
    }
  }

  /// value = asymptote + excess · (n / rows)^(−exponent)
  package struct Law: Codable, Equatable, Sendable {
    package let asymptote: Double
    package let excess: Double
    package let exponent: Double
    package let rows: Int

    package init(asymptote: Double, excess: Double, exponent: Double, rows: Int) {
      self.asymptote = asymptote
      self.excess = excess
      self.exponent = exponent
      self.rows = rows
    }
  }

  /// What the law says of more rows, and the lift over what it says of today's.
  package struct Projection: Codable, Equatable, Sendable {
    package let addedRows: Int
    package let value: Double
    package let valueInterval: Interval
    package let lift: Double
    package let liftInterval: Interval

    package init(
      addedRows: Int, value: Double, valueInterval: Interval, lift: Double, liftInterval: Interval
    ) {
      self.addedRows = addedRows
      self.value = value
      self.valueInterval = valueInterval
      self.lift = lift
      self.liftInterval = liftInterval
    }
  }

  /// What no model of these columns gets beyond.
  package struct Ceiling: Codable, Equatable, Sendable {
    package let value: Double
    package let lift: Double
    package let reason: Reason

    package enum Reason: String, Codable, CaseIterable, Sendable {
      /// Rows with the same features have different targets.
      case contradictingRows
      /// The metric ends there.
      case perfect
    }

    package init(value: Double, lift: Double, reason: Reason) {
      self.value = value
      self.lift = lift
      self.reason = reason
    }
  }

  package enum Answer: String, Codable, CaseIterable, Sendable {
    /// Ten times the rows are known to bring a lift that is worth having.
    case rising
    /// They are known to bring none.
    case flat
    case unclear
  }

  package init(
    rung: String, metric: MetricSummary, trainingRows: Int, usedRows: Int, validation: Validation,
    parts: Int, points: [Point], law: Law, constant: Double?, target: Double,
    projections: [Projection], ceiling: Ceiling, worth: Double, answer: Answer
  ) {
    self.rung = rung
    self.metric = metric
    self.trainingRows = trainingRows
    self.usedRows = usedRows
    self.validation = validation
    self.parts = parts
    self.points = points
    self.law = law
    self.constant = constant
    self.target = target
    self.projections = projections
    self.ceiling = ceiling
    self.worth = worth
    self.answer = answer
  }
}
