/// How true values lie about the predicted ones: truth minus prediction. Its mean is the calibration's
/// `inTheLarge`.
package struct ResidualSummary: Codable, Equatable, Sendable {
  /// In ascending order.
  package let quantiles: [Quantile]

  package struct Quantile: Codable, Equatable, Sendable {
    package let probability: Double
    package let value: Double

    package init(probability: Double, value: Double) {
      self.probability = probability
      self.value = value
    }
  }

  package init(quantiles: [Quantile]) { self.quantiles = quantiles }
}
