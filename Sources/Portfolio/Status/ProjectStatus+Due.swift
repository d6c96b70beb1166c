package import Results

extension ProjectStatus {
  /// Something that has its day.
  package struct Due: Encodable, Equatable, Sendable {
    package let kind: Kind
    package let day: Day

    package enum Kind: String, Encodable, Sendable {
      /// A better rung, or a decision.
      case review
      case decision
      case deadline
      /// The sign-off of what is recommended expires.
      case signOff
    }

    init(_ kind: Kind, _ day: Day) {
      self.kind = kind
      self.day = day
    }
  }
}
