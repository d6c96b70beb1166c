/// When a run was, who started it, and how long it took.
package struct Clock: Codable, Equatable, Sendable {
  /// ISO 8601 in UTC, to the second.
  package let startedAt: String
  /// As they call themselves; nil in results of versions that did not ask.
  package let startedBy: String?
  package let seconds: Double
  package let stages: [Stage]
  /// How long the baselines took to predict; nil where nothing was measured.
  package var predicting: [Prediction]?
  /// What rungs took to train and to run, in the order of the ladder; nil where nothing was measured.
  package var measurements: [RungMeasurement]?

  package struct Stage: Codable, Equatable, Sendable {
    package let name: String
    package let seconds: Double

    package init(name: String, seconds: Double) {
      self.name = name
      self.seconds = seconds
    }
  }

  package struct Prediction: Codable, Equatable, Sendable {
    package let rung: String
    /// For a thousand rows.
    package let milliseconds: Double

    package init(rung: String, milliseconds: Double) {
      self.rung = rung
      self.milliseconds = milliseconds
    }
  }

  package init(
    startedAt: String, startedBy: String? = nil, seconds: Double, stages: [Stage]
  ) {
    self.startedAt = startedAt
    self.startedBy = startedBy
    self.seconds = seconds
    self.stages = stages
  }
}
