internal import Foundation

/// Draws a curve by rows: a band of intervals with dots, the law as a line that is dashed where nothing
/// was seen, and lines to read them against.
struct SVGCurve {
  let chart: CurveChart
  let alternative: String

  private static let left = 54.0
  private static let right = 470.0
  private static let top = 12.0
  private static let bottom = 186.0

  var markup: Markup {
    """
    <svg class="curves" viewBox="0 0 480 232" role="img"><title>\(chart.verticalTitle) by \
    \(chart.horizontalTitle)</title><desc>\(alternative)</desc>
    \(grid)\(lines)\(band)\(law)\(chart.points.map(point).joined())\(labels)
    </svg>
    """
  }

  private var grid: Markup {
    chart.ticks.map { tick -> Markup in
      let y = y(tick.value)
      return """
        <line class="grid" x1="\(text(Self.left))" x2="\(text(Self.right))" y1="\(y)" y2="\(y)"/>\
        <text class="end" x="\(text(Self.left - 6))" y="\(y)" dy="4">\(tick.label)</text>
        """
    }.joined()
  }

  private var lines: Markup {
    chart.lines.filter { (chart.lower...chart.upper).contains($0.value) }.map { line -> Markup in
      let y = y(line.value)
      // On the side where the law is not.
      let isBelow = line.value < chart.law.last?.value ?? line.value
      return """
        <line class="\(line.style.rawValue)" x1="\(text(Self.left))" x2="\(text(Self.right))" \
        y1="\(y)" y2="\(y)"/>\
        <text class="end" x="\(text(Self.right))" y="\(y)" dy="\(isBelow ? "12" : "-4")">\(line.label)</text>
        """
    }.joined()
  }

  private var band: Markup {
    let upper = chart.points.map { "\(x($0.rows)),\(y($0.upper))" }
    let lower = chart.points.reversed().map { "\(x($0.rows)),\(y($0.lower))" }
    return upper.count < 2
      ? "" : "<polygon class=\"band\" points=\"\((upper + lower).joined(separator: " "))\"/>"
  }

  private var law: Markup {
    let seen = chart.law.filter { $0.rows <= chart.seenRows }
    let beyond = seen.suffix(1) + chart.law.filter { $0.rows > chart.seenRows }
    func line(_ places: some Collection<CurveChart.Place>, _ style: String) -> Markup {
      let points = places.map { "\(x($0.rows)),\(y($0.value))" }.joined(separator: " ")
      return places.count < 2 ? "" : "<polyline class=\"\(style)\" points=\"\(points)\"/>"
    }
    return line(seen, "law") + line(beyond, "law beyond")
  }

  private func point(_ point: CurveChart.Point) -> Markup {
    """
    <g><title>\(point.title)</title><circle class="step" cx="\(x(point.rows))" \
    cy="\(y(point.value))" r="3.5"/></g>
    """
  }

  /// The first and the last rows that were seen, and where the law ends.
  private var labels: Markup {
    let rows = [chart.points.first?.rows, chart.points.last?.rows, chart.law.last?.rows]
    let named = rows.compactMap(\.self).map { rows -> Markup in
      """
      <text x="\(x(rows))" y="\(text(Self.bottom + 18))">\
      \(NumberText.significant(rows, digits: 2))</text>
      """
    }
    let middle = text((Self.left + Self.right) / 2)
    return """
      \(named.joined())<text class="axis" x="\(middle)" y="\(text(Self.bottom + 38))">\
      \(chart.horizontalTitle)</text>
      """
  }

  private func x(_ rows: Double) -> String {
    let first = log(chart.points.first?.rows ?? 1)
    let last = log(chart.law.last?.rows ?? 10)
    let share = last > first ? (log(rows) - first) / (last - first) : 0.5
    return text(Self.left + 12 + (Self.right - Self.left - 36) * share)
  }

  private func y(_ value: Double) -> String {
    let share = (value - chart.lower) / (chart.upper - chart.lower)
    return text(Self.bottom - (Self.bottom - Self.top) * min(max(share, 0), 1))
  }

  private func text(_ value: Double) -> String { SVGNumber.text(value) }
}
