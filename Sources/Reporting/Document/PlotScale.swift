/// A linear scale with its ticks and the lines that marks are read against.
struct PlotScale: Equatable, Sendable {
  let lower: Double
  let upper: Double
  let ticks: [Tick]
  let lines: [Line]
  let title: String

  struct Tick: Equatable, Sendable {
    let value: Double
    let label: String
  }

  struct Line: Equatable, Sendable {
    let value: Double
    let label: String
    let style: Style

    enum Style: String, Equatable, Sendable {
      case zero
      case target
      case limit

      /// How the line is drawn, in a word.
      var word: String {
        switch self {
        case .zero: "Solid"
        case .target: "Dashed"
        case .limit: "Dotted"
        }
      }
    }
  }

  /// A scale that holds all `values`, with room at both ends.
  init(holding values: [Double], lines: [Line], title: String) {
    let all = (values + lines.map(\.value)).filter(\.isFinite)
    var lower = all.min() ?? 0
    var upper = all.max() ?? 1
    if lower == upper {
      let room = lower == 0 ? 1 : abs(lower) * 0.1
      lower -= room
      upper += room
    }
    let room = (upper - lower) * 0.06
    self.lower = lower - room
    self.upper = upper + room
    ticks = Ticks.values(from: self.lower, to: self.upper).map {
      Tick(value: $0.value, label: $0.label)
    }
    self.lines = lines.filter { $0.value.isFinite }
    self.title = title
  }

  /// Where a value stands, 0 at the lower end and 1 at the upper; outside 0 … 1 off the scale.
  func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }
}
