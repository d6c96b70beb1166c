/// How a decision tree is grown and pruned.
package struct TreeSettings: Equatable, Sendable {
  package let encoder: EncoderSettings
  /// The most tests between the root and a leaf; 0 gives a root alone.
  package let maximumDepth: Int
  /// The fewest training rows of a leaf.
  package let minimumLeafRows: Int
  package let pruning: Pruning

  package enum Pruning: Equatable, Sendable {
    /// The α with the least cross-validated loss; of equal ones the largest.
    case crossValidated
    /// α, at least 0: what a leaf must take from the impurity (as a share of all rows) to stay.
    case configured(Double)
  }

  /// - Precondition: the depth is not negative, a leaf has a row, α is not negative.
  package init(
    encoder: EncoderSettings, maximumDepth: Int = 6, minimumLeafRows: Int = 20,
    pruning: Pruning = .crossValidated
  ) {
    precondition(maximumDepth >= 0 && minimumLeafRows >= 1, "a tree has a root with a row")
    if case .configured(let pruning) = pruning {
      precondition(pruning >= 0, "pruning is not negative")
    }
    self.encoder = encoder
    self.maximumDepth = maximumDepth
    self.minimumLeafRows = minimumLeafRows
    self.pruning = pruning
  }
}
