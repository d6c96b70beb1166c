/// Draws values by day. Shapes, strokes and words tell the tracks apart, colours only help.
struct SVGTimeline {
  let chart: TimelineChart
  let alternative: String

  private static let left = 56.0
  private static let right = 448.0
  private static let top = 26.0
  private static let bottom = 224.0
  /// Between two labels.
  private static let lineHeight = 17.0

  var markup: Markup {
    """
    <svg class="curves timeline" viewBox="0 0 640 256" role="img"><title>\(chart.verticalTitle) by \
    day</title><desc>\(alternative)</desc>
    \(period)\(grid)\(breaks)\(chart.targets.map(target).joined())\
    \(chart.tracks.map(track).joined(by: "\n"))\(labels)
    </svg>
    """
  }

  private var period: Markup {
    let start = x(chart.period.lowerBound)
    let width = max(x(chart.period.upperBound) - start, 1)
    return """
      <rect class="period" x="\(text(start))" y="\(text(Self.top))" width="\(text(width))" \
      height="\(text(Self.bottom - Self.top))"/>
      """
  }

  private var grid: Markup {
    let values = chart.ticks.map { tick -> Markup in
      let y = y(tick.value)
      return """
        <line class="grid" x1="\(text(Self.left))" x2="\(text(Self.right))" y1="\(text(y))" \
        y2="\(text(y))"/><text class="end" x="\(text(Self.left - 6))" y="\(text(y))" \
        dy="4">\(tick.label)</text>
        """
    }
    let days = chart.dayTicks.map { tick -> Markup in
      let x = text(x(tick.value))
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="\(text(Self.bottom))" \
        y2="\(text(Self.bottom + 4))"/><text x="\(x)" y="\(text(Self.bottom + 17))">\(tick.label)</text>
        """
    }
    return """
      \(values.joined())\(days.joined())<text class="start" x="0" \
      y="\(text(Self.top - 10))">\(chart.verticalTitle)</text>
      """
  }

  private var breaks: Markup {
    chart.breaks.map { day -> Markup in
      let x = text(x(day))
      return """
        <line class="limit" x1="\(x)" x2="\(x)" y1="\(text(Self.top))" y2="\(text(Self.bottom))"/>
        """
    }.joined()
  }

  private func target(_ target: TimelineChart.Target) -> Markup {
    let y = text(y(target.value))
    return """
      <line class="target" x1="\(text(x(target.from)))" x2="\(text(x(target.to)))" y1="\(y)" \
      y2="\(y)"/>
      """
  }

  private func track(_ track: TimelineChart.Track) -> Markup {
    let lines = track.parts.filter { $0.count > 1 }.map { part -> Markup in
      let points = part.map { "\(text(x($0.day))),\(text(y($0.value)))" }
      return "<polyline class=\"journey\" points=\"\(points.joined(separator: " "))\"/>"
    }
    let points = track.parts.flatMap(\.self).map { point($0, track.kind) }
    return "<g class=\"\(track.kind.rawValue)\">\(lines.joined())\(points.joined())</g>"
  }

  private func point(_ point: TimelineChart.Point, _ kind: TimelineChart.Kind) -> Markup {
    // Side by side, so that two intervals of one run can both be seen.
    let offset: Double = kind == .best ? -2 : kind == .recommended ? 2 : 0
    let (x, y) = (x(point.day) + offset, y(point.value))
    var interval: Markup = ""
    if let lower = point.lower, let upper = point.upper {
      interval = """
        <line class="interval" x1="\(text(x))" x2="\(text(x))" y1="\(text(self.y(lower)))" \
        y2="\(text(self.y(upper)))"/>
        """
    }
    let shape: Markup =
      switch kind {
      case .best: "<circle class=\"point\" cx=\"\(text(x))\" cy=\"\(text(y))\" r=\"3.5\"/>"
      case .recommended:
        """
        <path class="point" d="M\(text(x)) \(text(y - 5))L\(text(x + 5)) \(text(y))\
        L\(text(x)) \(text(y + 5))L\(text(x - 5)) \(text(y))Z"/>
        """
      case .incumbent:
        """
        <rect class="point" x="\(text(x - 3))" y="\(text(y - 3))" width="6" height="6"/>
        """
      }
    return "<g><title>\(point.title)</title>\(interval)\(shape)</g>"
  }

  /// At the right of what they name, moved apart where they would lie on each other.
  private var labels: Markup {
    var named: [(y: Double, kind: String, label: String)] = chart.tracks.compactMap { track in
      track.parts.last?.last.map { (y($0.value), track.kind.rawValue, track.label) }
    }
    if let target = chart.targets.last { named.append((y(target.value), "goal", target.label)) }
    named.sort { $0.y < $1.y }
    for index in named.indices.dropFirst() {
      named[index].y = max(named[index].y, named[index - 1].y + Self.lineHeight)
    }
    // Those that were pushed over the edge push the others back.
    var limit = Self.bottom
    for index in named.indices.reversed() {
      named[index].y = min(named[index].y, limit)
      limit = named[index].y - Self.lineHeight
    }
    return named.map { label -> Markup in
      """
      <text class="start \(label.kind)" x="\(text(Self.right + 10))" y="\(text(label.y))" \
      dy="4">\(label.label)</text>
      """
    }.joined()
  }

  private func x(_ day: Double) -> Double {
    let room = 8.0
    let share = chart.days > 0 ? day / chart.days : 0.5
    return Self.left + room + (Self.right - Self.left - 2 * room) * min(max(share, 0), 1)
  }

  private func y(_ value: Double) -> Double {
    let share = (value - chart.lower) / (chart.upper - chart.lower)
    return Self.bottom - (Self.bottom - Self.top) * min(max(share, 0), 1)
  }

  private func text(_ value: Double) -> String { SVGNumber.text(value) }
}
