package import Evaluation
package import Splitting

/// What is kept of a run's test rows: the truth, and what each rung said of it. Enough to compare two
/// runs on paired evidence later, when the data and the models are gone.
package struct KeptRows: Sendable {
  /// The file's name in a run's folder.
  package static let fileName = "test-rows.npz"

  package let truth: Target
  /// How much rows count; nil where they count alike.
  package let weights: [Double]?
  /// Rows that may be alike; nil where they are independent.
  package let clusters: Clusters?
  /// The world that they stand for; nil where that is their own mix.
  package let population: Population?
  /// What metrics are made of, where they have a parameter.
  package let costs: CostMatrix?
  package let quantile: Double?
  package let rungs: [Rung]

  package struct Rung: Sendable {
    package let name: String
    package let scored: ScoredPredictions

    package init(name: String, scored: ScoredPredictions) {
      self.name = name
      self.scored = scored
    }
  }

  /// - Precondition: all are of the same rows, in the order of the split's file.
  package init(
    truth: Target, weights: [Double]?, clusters: Clusters?, population: Population?,
    costs: CostMatrix?, quantile: Double?, rungs: [Rung]
  ) {
    self.truth = truth
    self.weights = weights
    self.clusters = clusters
    self.population = population
    self.costs = costs
    self.quantile = quantile
    self.rungs = rungs
  }

  package subscript(rung name: String) -> ScoredPredictions? {
    rungs.first { $0.name == name }?.scored
  }
}
