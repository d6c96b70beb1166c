/// A number, or the reason why there is none. An undefined metric is said, never 0 and never NaN.
package enum Measurement: Codable, Equatable, Sendable {
  case value(Double)
  case unmeasurable(UnmeasurableReason)

  package var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }

  private enum CodingKeys: String, CodingKey { case value, unmeasurable }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let value = try container.decodeIfPresent(Double.self, forKey: .value) {
      self = .value(value)
    } else {
      self = .unmeasurable(try container.decode(UnmeasurableReason.self, forKey: .unmeasurable))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .value(let value): try container.encode(value, forKey: .value)
    case .unmeasurable(let reason): try container.encode(reason, forKey: .unmeasurable)
    }
  }
}
