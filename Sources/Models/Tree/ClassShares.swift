/// What some rows say of the classes.
protocol ClassShares: TargetTally {
  /// The shares as probabilities, (weight + 1) / (weight of all + K) for each of K classes: Laplace's
  /// rule of succession, so that no class has probability 0.
  var smoothedShares: [Double] { get }
  /// The first of equals.
  var mostFrequent: Int { get }
}
