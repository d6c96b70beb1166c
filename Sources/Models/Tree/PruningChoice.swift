internal import Results

/// The α that a tree is pruned with, and what it was chosen from.
struct PruningChoice: Sendable {
  let pruning: Double
  /// The α that the folds' trees are pruned with: inside the range of αs for which the whole tree
  /// stays as `pruning` leaves it, as their own breaks lie elsewhere.
  let foldPruning: Double
  /// Thinned out where it is long: a tree with a leaf for each row would else fill the result.
  let path: [TreeDescription.PathPoint]

  private static let longestPath = 100

  /// `losses` gives the mean validation loss of the folds' trees, pruned at each of these αs, which
  /// ascend.
  init(
    path: [PruningStep], settings: TreeSettings.Pruning, losses: ([Double]) -> [Double]
  ) {
    switch settings {
    case .configured(let pruning): self.init(pruning, path: path)
    case .crossValidated:
      let candidates =
        zip(path, path.dropFirst()).map { ($0.pruning * $1.pruning).squareRoot() } + [.infinity]
      let losses = losses(candidates)
      var best = 0
      for index in losses.indices where losses[index] <= losses[best] * (1 + 1e-12) {
        best = index
      }
      self.init(
        path[best].pruning, ofFolds: candidates[best],
        path: zip(path, losses).map { step, loss in
          .init(pruning: step.pruning, leaves: step.leaves, loss: loss)
        }, keeping: best)
    }
  }

  /// A given α.
  init(_ pruning: Double, path: [PruningStep]) {
    self.init(
      pruning, ofFolds: pruning,
      path: path.map { .init(pruning: $0.pruning, leaves: $0.leaves, loss: nil) },
      keeping: path.lastIndex { $0.pruning <= pruning } ?? 0)
  }

  private init(
    _ pruning: Double, ofFolds foldPruning: Double, path: [TreeDescription.PathPoint],
    keeping chosen: Int
  ) {
    self.pruning = pruning
    self.foldPruning = foldPruning
    self.path = Self.thinned(path, keeping: chosen)
  }

  /// Every so-many-th point, the last and the chosen one.
  private static func thinned(
    _ path: [TreeDescription.PathPoint], keeping chosen: Int
  ) -> [TreeDescription.PathPoint] {
    let distance = (path.count + longestPath - 1) / longestPath
    return path.indices
      .filter { $0 % distance == 0 || $0 == chosen || $0 == path.count - 1 }
      .map { path[$0] }
  }
}
