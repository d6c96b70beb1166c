/// How values are spread: a bar a bin, all of one width.
struct Histogram: Equatable, Sendable {
  /// Of the training rows that have a value, in the order of the axis.
  let bars: [Bar]
  /// What is missing stands apart; nil where nothing is.
  let missing: Bar?
  /// Whether test rows are shown beside.
  let showsTest: Bool

  struct Bar: Equatable, Sendable {
    /// The share of the training rows.
    let training: Double
    /// The share of the test rows.
    let test: Double
    /// The numbers in words.
    let title: String
  }

  /// All that is drawn, what is missing last.
  var allBars: [Bar] { bars + (missing.map { [$0] } ?? []) }

  /// What the highest bar stands for; 0 where there is none.
  var highest: Double {
    allBars.map { showsTest ? max($0.training, $0.test) : $0.training }.max() ?? 0
  }

  /// As text: eight heights, a character a bar.
  var sparkline: String {
    guard highest > 0 else { return "" }
    let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return String(
      bars.map { bar in
        bar.training > 0
          ? heights[min(7, Int(bar.training / highest * 8))] : Character(" ")
      })
  }
}
