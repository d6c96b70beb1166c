/// What the harness says of a candidate.
package enum Verdict: String, Codable, CaseIterable, Sendable {
  case failed
  case mixedSuccess
  case outOfThePark
  case undecided
}
