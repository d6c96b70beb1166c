internal import Results

extension Recommendation {
  /// The rung to use; nil where it is too early to recommend the one that the rows favour.
  var decided: String? { reason == .undecided ? nil : rung }
}
