/// Draws losses along a path of settings as a line, with a ring at the chosen one.
struct SVGPath {
  let chart: PathChart
  let alternative: String

  private static let top = 12.0
  private static let bottom = 132.0

  var markup: Markup {
    let points = chart.points.indices.filter { chart.points[$0].value.isFinite }
    let lines = zip(points, points.dropFirst()).map { from, to -> Markup in
      """
      <line class="curve" x1="\(x(from))" y1="\(y(from))" x2="\(x(to))" y2="\(y(to))"/>
      """
    }
    let dots = points.map { index -> Markup in
      """
      <circle class="\(index == chart.chosen ? "chosen" : "step")" cx="\(x(index))" \
      cy="\(y(index))" r="\(index == chart.chosen ? 6 : 2)"/>
      """
    }
    return """
      <svg class="path" role="img" height="176"><title>\(chart.verticalTitle) by \
      \(chart.horizontalTitle)</title><desc>\(alternative)</desc>
      \(lines.joined())\(dots.joined())
      \(verticalLabels)\(horizontalLabels)
      </svg>
      """
  }

  private var bounds: (lower: Double, upper: Double) {
    let values = chart.points.map(\.value).filter(\.isFinite)
    let lower = values.min() ?? 0
    let upper = values.max() ?? 1
    return lower < upper ? (lower, upper) : (lower - 1, lower + 1)
  }

  private var verticalLabels: Markup {
    let (lower, upper) = bounds
    return [upper, lower].map { value -> Markup in
      let y = value == upper ? Self.top : Self.bottom
      return """
        <line class="grid" x1="14%" x2="98%" y1="\(SVGNumber.text(y))" y2="\(SVGNumber.text(y))"/>\
        <text class="end" x="12.5%" y="\(SVGNumber.text(y + 4))">\
        \(NumberText.significant(value, digits: 4))</text>
        """
    }.joined()
  }

  /// The first, the chosen and the last setting, where there is room for all three.
  private var horizontalLabels: Markup {
    let last = chart.points.count - 1
    var shown = [0, last]
    if let chosen = chart.chosen, chosen * 5 > last, (last - chosen) * 5 > last {
      shown.insert(chosen, at: 1)
    }
    let labels = shown.map { index -> Markup in
      "<text x=\"\(x(index))\" y=\"150\">\(chart.points[index].label)</text>"
    }
    return
      "\(labels.joined())<text class=\"axis\" x=\"56%\" y=\"170\">\(chart.horizontalTitle)</text>"
  }

  private func x(_ index: Int) -> String {
    let share = chart.points.count > 1 ? Double(index) / Double(chart.points.count - 1) : 0.5
    return SVGNumber.text(18 + 76 * share) + "%"
  }

  private func y(_ index: Int) -> String {
    let (lower, upper) = bounds
    let share = (chart.points[index].value - lower) / (upper - lower)
    return SVGNumber.text(Self.bottom - (Self.bottom - Self.top) * share)
  }
}
