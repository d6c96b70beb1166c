/// A value by rows, on a scale where ten times the rows are the same way everywhere: what was seen with
/// its intervals, and what a law makes of it and of more rows.
struct CurveChart: Equatable, Sendable {
  let points: [Point]
  /// Along the law, from the first point on.
  let law: [Place]
  /// From here on nothing was seen.
  let seenRows: Double
  let lines: [Line]
  let ticks: [PlotScale.Tick]
  let lower: Double
  let upper: Double
  let horizontalTitle: String
  let verticalTitle: String

  struct Place: Equatable, Sendable {
    let rows: Double
    let value: Double
  }

  struct Point: Equatable, Sendable {
    let rows: Double
    let value: Double
    let lower: Double
    let upper: Double
    /// The numbers in words.
    let title: String
  }

  struct Line: Equatable, Sendable {
    let value: Double
    let label: String
    let style: PlotScale.Line.Style
  }
}
