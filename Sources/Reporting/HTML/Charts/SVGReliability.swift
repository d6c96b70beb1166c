/// Draws a reliability chart: a square with the diagonal, dots with their intervals, and below it how
/// often each prediction is made.
struct SVGReliability {
  let renderer: HTMLRenderer
  let chart: ReliabilityChart

  private static let left = 38.0
  private static let side = 168.0
  private static let top = 8.0
  private static let bottom = top + side
  private static let strip = (top: bottom + 6, bottom: bottom + 40)

  var markup: Markup {
    "<div class=\"panels\">\n\(chart.panels.map(panel).joined(by: "\n"))\n</div>"
  }

  private func panel(_ panel: ReliabilityChart.Panel) -> Markup {
    """
    <div class="panel \(panel.tone.rawValue)">
    <p class="name">\(renderer.phrase(panel.title))</p>
    <svg viewBox="0 0 210 258" role="img"><title>\(chart.verticalTitle) by \
    \(chart.horizontalTitle)</title><desc>\(panel.points.map(\.title).joined(separator: "; "))\
    </desc>\(grid)\(axisTitles)\(bars(panel))\
    \(curve(panel.points))\(panel.points.map(point).joined())</svg>
    <p class="legend">\(renderer.phrase(panel.subtitle))</p>
    </div>
    """
  }

  private var grid: Markup {
    let ticks = chart.ticks.map { tick -> Markup in
      let (x, y) = (x(tick.value), y(tick.value))
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="\(text(Self.top))" y2="\(text(Self.bottom))"/>\
        <line class="grid" x1="\(text(Self.left))" x2="\(text(Self.left + Self.side))" \
        y1="\(y)" y2="\(y)"/>\
        <text x="\(x)" y="\(text(Self.strip.bottom + 13))">\(tick.label)</text>\
        <text class="end" x="\(text(Self.left - 5))" y="\(y)" dy="4">\(tick.label)</text>
        """
    }
    return """
      \(ticks.joined())<line class="target" x1="\(x(chart.lower))" y1="\(y(chart.lower))" \
      x2="\(x(chart.upper))" y2="\(y(chart.upper))"/>
      """
  }

  private var axisTitles: Markup {
    let middle = text(Self.left + Self.side / 2)
    let height = text(Self.top + Self.side / 2)
    return """
      <text class="axis" x="\(middle)" y="\(text(Self.strip.bottom + 30))">\
      \(chart.horizontalTitle)</text>\
      <text class="axis" x="9" y="\(height)" transform="rotate(-90 9 \(height))">\
      \(chart.verticalTitle)</text>
      """
  }

  private func curve(_ points: [ReliabilityChart.Point]) -> Markup {
    let shown = points.map { "\(x($0.predicted)),\(y($0.observed))" }
    return shown.count < 2
      ? "" : "<polyline class=\"faint\" points=\"\(shown.joined(separator: " "))\"/>"
  }

  private func point(_ point: ReliabilityChart.Point) -> Markup {
    let x = x(point.predicted)
    var drawn: Markup = "<g><title>\(point.title)</title>"
    if let lower = point.lower, let upper = point.upper {
      drawn += """
        <line class="interval" x1="\(x)" x2="\(x)" y1="\(y(lower))" y2="\(y(upper))"/>
        """
    }
    return drawn + "<circle class=\"point\" cx=\"\(x)\" cy=\"\(y(point.observed))\" r=\"3\"/></g>"
  }

  private func bars(_ panel: ReliabilityChart.Panel) -> Markup {
    let most = max(1, panel.histogram.max() ?? 1)
    let width =
      (panel.histogramUpper - panel.histogramLower) / Double(max(1, panel.histogram.count))
    let bars = panel.histogram.enumerated().compactMap { index, rows -> Markup? in
      let from = panel.histogramLower + Double(index) * width
      guard rows > 0, from < chart.upper, from + width > chart.lower else { return nil }
      let start = place(from)
      let height = max(0.75, (Self.strip.bottom - Self.strip.top) * Double(rows) / Double(most))
      return """
        <rect class="level" x="\(text(start))" y="\(text(Self.strip.bottom - height))" \
        width="\(text(max(1, place(from + width) - start - 0.75)))" height="\(text(height))"/>
        """
    }
    return """
      \(bars.joined())<line class="grid" x1="\(text(Self.left))" \
      x2="\(text(Self.left + Self.side))" y1="\(text(Self.strip.bottom))" \
      y2="\(text(Self.strip.bottom))"/>
      """
  }

  private func place(_ value: Double) -> Double {
    Self.left + Self.side * min(max(chart.position(value), 0), 1)
  }

  private func x(_ value: Double) -> String { text(place(value)) }

  private func y(_ value: Double) -> String {
    text(Self.bottom - Self.side * min(max(chart.position(value), 0), 1))
  }

  private func text(_ value: Double) -> String { SVGNumber.text(value) }
}
