/// A subtree of the sequence that weakest-link pruning goes through.
struct PruningStep: Equatable, Sendable {
  /// The α from which on it is the best.
  let pruning: Double
  let leaves: Int
  /// The leaves' impurity, as a share of all rows: Σ n × impurity / N.
  let impurity: Double

  /// The last step of each α: the smallest of the subtrees that are as good.
  static func distinct(_ steps: [PruningStep]) -> [PruningStep] {
    steps.indices
      .filter { $0 + 1 == steps.count || steps[$0 + 1].pruning > steps[$0].pruning }
      .map { steps[$0] }
  }
}
