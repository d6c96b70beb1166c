import Results
import Testing

/// A result by hand, as a run might have found it.
struct Sample: CustomTestStringConvertible, Sendable {
  let name: String
  let result: RunResult

  var testDescription: String { name }

  static let all = [adult, diamonds, penguins, hostile, stairs, costs]
}
