internal import Results

extension FindingKind {
  /// What matters most first.
  static let byWeight: [FindingKind] = [
    .worse, .belowTarget, .insufficientEvidence, .better, .equivalent,
  ]
}
