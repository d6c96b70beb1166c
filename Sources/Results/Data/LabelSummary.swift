/// What two baselines that had not seen a row, and a second opinion where there is one, say of its
/// label.
package struct LabelSummary: Codable, Equatable, Sendable {
  /// Training rows that were looked at.
  package let rows: Int
  /// Nil of values, and where the models are sure of too few rows to tell.
  package let noise: Noise?
  /// How many labels both baselines contradict.
  package let suspectCount: Int
  /// Those to look at first.
  package let suspects: [Suspect]

  /// How many labels are wrong.
  package struct Noise: Codable, Equatable, Sendable {
    /// Among the rows that the baselines are surest of, where classes overlap least.
    package let rate: Double
    package let interval: Interval
    /// The share of rows whose predicted class tells enough to say so.
    package let coveredShare: Double
    /// By the confident joint alone, which counts rows where classes overlap, too.
    package let confidentRate: Double

    package init(rate: Double, interval: Interval, coveredShare: Double, confidentRate: Double) {
      self.rate = rate
      self.interval = interval
      self.coveredShare = coveredShare
      self.confidentRate = confidentRate
    }
  }

  package struct Suspect: Codable, Equatable, Sendable {
    package let id: String
    package let given: Measured
    package let expected: Measured
    /// Of a class, the probability of the given one; of a value, how many standard deviations it is
    /// off.
    package let support: Double

    package init(id: String, given: Measured, expected: Measured, support: Double) {
      self.id = id
      self.given = given
      self.expected = expected
      self.support = support
    }
  }

  /// A class or a value.
  package enum Measured: Codable, Equatable, Sendable {
    case className(String)
    case value(Double)

    private enum CodingKeys: String, CodingKey { case className = "class", value }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let name = try container.decodeIfPresent(String.self, forKey: .className) {
        self = .className(name)
      } else {
        self = .value(try container.decode(Double.self, forKey: .value))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .className(let name): try container.encode(name, forKey: .className)
      case .value(let value): try container.encode(value, forKey: .value)
      }
    }
  }

  package init(rows: Int, noise: Noise?, suspectCount: Int, suspects: [Suspect]) {
    self.rows = rows
    self.noise = noise
    self.suspectCount = suspectCount
    self.suspects = suspects
  }
}
