/// What all the evidence of a run was computed with.
package struct EvidenceSettings: Codable, Equatable, Sendable {
  package let primary: MetricSummary
  package let target: Double
  package let minimumLift: Double
  package let margin: Double
  /// The chance of a false flag over all subpopulations of the run.
  package let alpha: Double
  package let bootstrapDraws: Int
  package let seed: UInt64
  /// All metrics that the run measures, the primary one first.
  package let metrics: [MetricSummary]
  /// Hypotheses that the flags over subpopulations were adjusted for (Holm).
  package let adjustedHypotheses: Int
  /// Cross-validation folds for tuning and for the choice of the reference.
  package let folds: Int
  /// The clusters that the test rows come in; nil where rows count as independent.
  package let clusters: ClusterSummary?
  /// How much the test rows count; nil where all count alike.
  package let weights: WeightSummary?
  /// How often the test rows have been looked at; nil without candidates.
  package let looks: Looks?
  /// The search for subpopulations that nobody declared; nil where there was none.
  package let discovery: DiscoverySummary?
  /// The mix of the world that overall metrics are of; nil where that is the test rows' own.
  package var population: PopulationSummary?
  /// What errors cost; nil where nobody says so.
  package let money: MoneySettings?

  /// Whether the rows stand for a population in which they are not all as frequent.
  package var isWeighted: Bool { weights != nil || population != nil }

  package init(
    primary: MetricSummary, target: Double, minimumLift: Double, margin: Double, alpha: Double,
    bootstrapDraws: Int, seed: UInt64, metrics: [MetricSummary], adjustedHypotheses: Int,
    folds: Int, clusters: ClusterSummary? = nil, weights: WeightSummary? = nil,
    looks: Looks? = nil, discovery: DiscoverySummary? = nil, money: MoneySettings? = nil
  ) {
    self.primary = primary
    self.target = target
    self.minimumLift = minimumLift
    self.margin = margin
    self.alpha = alpha
    self.bootstrapDraws = bootstrapDraws
    self.seed = seed
    self.metrics = metrics
    self.adjustedHypotheses = adjustedHypotheses
    self.folds = folds
    self.clusters = clusters
    self.weights = weights
    self.looks = looks
    self.discovery = discovery
    self.money = money
  }
}
