/// Draws intervals on a scale, a row each, and the axis above them.
///
/// Places along the scale are percentages of the cell's width, so that the drawing fits any page
/// while text, lines and marks keep their size.
struct SVGPlot {
  let scale: PlotScale

  /// The axis with its ticks, for the head of the column.
  var axis: Markup {
    let ticks = scale.ticks.map { tick -> Markup in
      "<text x=\"\(percent(tick.value))\" y=\"100%\" dy=\"-6\">\(tick.label)</text>"
    }
    return """
      <svg role="img"><title>\(scale.title)</title><desc>Scale from \
      \(NumberText.significant(scale.lower, digits: 3)) to \
      \(NumberText.significant(scale.upper, digits: 3))</desc>\
      <text class="axis" x="50%" y="0" dy="14">\(scale.title)</text>\(ticks.joined())</svg>
      """
  }

  /// One row. The numbers stand beside it as text, so that a reader of the page's text loses
  /// nothing.
  func row(_ mark: PlotMark?) -> Markup {
    let grid = scale.ticks.map { line($0.value, "grid") }.joined()
    let lines = scale.lines.map { line($0.value, $0.style.rawValue) }.joined()
    guard let mark else { return "<svg aria-hidden=\"true\">\(grid)\(lines)</svg>" }
    return """
      <svg aria-hidden="true" class="\(mark.tone.rawValue)"><title>\(mark.title)</title>\
      \(grid)\(lines)\(interval(mark))\(estimate(mark))</svg>
      """
  }

  private func line(_ value: Double, _ style: String) -> Markup {
    let x = percent(value)
    return "<line class=\"\(style)\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"100%\"/>"
  }

  private func interval(_ mark: PlotMark) -> Markup {
    guard let lower = mark.lower, let upper = mark.upper else { return "" }
    var drawn: Markup = """
      <line class="interval" x1="\(percent(lower))" x2="\(percent(upper))" y1="50%" y2="50%"/>
      """
    // What runs off the scale ends in an arrow.
    if scale.position(lower) < 0 { drawn += at(scale.lower, "M7 -4L1 0L7 4", "arrow") }
    if scale.position(upper) > 1 { drawn += at(scale.upper, "M-7 -4L-1 0L-7 4", "arrow") }
    return drawn
  }

  private func estimate(_ mark: PlotMark) -> Markup {
    guard (0...1).contains(scale.position(mark.estimate)) else { return "" }
    return switch mark.shape {
    case .dot: at(mark.estimate, "M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1 -4.5 0Z", "point")
    case .ring: at(mark.estimate, "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z", "ring")
    case .square: at(mark.estimate, "M-4 -4H4V4H-4Z", "point")
    case .diamond: at(mark.estimate, "M0 -6L6 0L0 6L-6 0Z", "point")
    case .upward: at(mark.estimate, "M0 -5.5L5.5 4.5H-5.5Z", "point")
    case .downward: at(mark.estimate, "M0 5.5L5.5 -4.5H-5.5Z", "point")
    }
  }

  private func at(_ value: Double, _ path: String, _ style: String) -> Markup {
    """
    <svg class="at" x="\(percent(value))" y="50%"><path class="\(style)" d="\(path)"/></svg>
    """
  }

  private func percent(_ value: Double) -> String {
    SVGNumber.text(min(max(scale.position(value), 0), 1) * 100) + "%"
  }
}
