/// A value by day: what several models reached, with their intervals, against a target that may have
/// changed.
struct TimelineChart: Equatable, Sendable {
  /// Drawn in this order, the last one on top.
  let tracks: [Track]
  let targets: [Target]
  /// Days from the first one on which something was measured on other rows than before.
  let breaks: [Double]
  /// The last day; the first is 0.
  let days: Double
  /// The days that the report looks at.
  let period: ClosedRange<Double>
  let dayTicks: [PlotScale.Tick]
  let ticks: [PlotScale.Tick]
  let lower: Double
  let upper: Double
  let verticalTitle: String

  struct Track: Equatable, Sendable {
    let kind: Kind
    /// Beside the last point.
    let label: String
    /// Only points of one part are joined.
    let parts: [[Point]]
  }

  enum Kind: String, Equatable, Sendable {
    case incumbent
    case best
    case recommended
  }

  struct Point: Equatable, Sendable {
    let day: Double
    let value: Double
    /// Nil where there is no interval.
    let lower: Double?
    let upper: Double?
    /// The numbers in words.
    let title: String
  }

  struct Target: Equatable, Sendable {
    let value: Double
    let from: Double
    let to: Double
    let label: String
  }
}
