/// What came true by what was predicted, a panel a model, all on the same axes.
struct ReliabilityChart: Equatable, Sendable {
  let panels: [Panel]
  /// Both axes of every panel; a prediction that comes true is on the diagonal.
  let lower: Double
  let upper: Double
  let ticks: [PlotScale.Tick]
  let horizontalTitle: String
  let verticalTitle: String

  struct Panel: Equatable, Sendable {
    let title: Phrase
    let subtitle: Phrase
    let points: [Point]
    /// Rows by prediction, in parts of equal width from `histogramLower` to `histogramUpper`.
    let histogram: [Int]
    let histogramLower: Double
    let histogramUpper: Double
    let tone: Tone
  }

  struct Point: Equatable, Sendable {
    let predicted: Double
    let observed: Double
    /// Nil where there is no interval.
    let lower: Double?
    let upper: Double?
    /// The numbers in words.
    let title: String
  }

  /// Where a value stands, 0 at the lower end and 1 at the upper.
  func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }
}
