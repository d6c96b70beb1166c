internal import Foundation

extension Metric {
  /// The best value that any model reaches where it cannot tell some rows apart. The floor is the
  /// least share of wrong decisions; of a target of numbers the least share of its variance that is
  /// left. `constant` is the metric of the best constant. Nil where the floor says nothing about the
  /// metric.
  ///
  /// With the least share of wrong decisions e, entropy is at least 2 ln 2 · e nats, whatever the
  /// number of classes (Hellman and Raviv 1970, Probability of error, equivocation, and the Chernoff
  /// bound); p (1 − p) is at least min(p, 1 − p) / 2.
  package func bound(atErrorFloor floor: Double, constant: Double?) -> Double? {
    switch self {
    case .accuracy: 1 - floor
    case .logLoss: 2 * log(2) * floor
    case .brier: floor / 2
    case .rSquared: 1 - floor
    case .rootMeanSquaredError: constant.map { $0 * floor.squareRoot() }
    default: nil
    }
  }
}
