/// Draws a histogram as small as a line of text: bars for training rows, and where they are shown a
/// stroke across each for test rows.
struct SVGHistogram {
  let histogram: Histogram

  private static let width = 150.0
  private static let height = 34.0
  /// Between the bars and that of what is missing.
  private static let gap = 8.0

  var markup: Markup {
    let bars = histogram.allBars
    let titles = bars.map(\.title).joined(separator: "; ")
    return """
      <svg class="histogram" role="img" viewBox="0 0 \(text(Self.width)) \(text(Self.height + 1))">\
      <title>\(titles)</title>\(bars.indices.map(bar).joined())\
      <line class="grid" x1="0" x2="\(text(Self.width))" y1="\(text(Self.height))" \
      y2="\(text(Self.height))"/></svg>
      """
  }

  private func bar(_ index: Int) -> Markup {
    let bar = histogram.allBars[index]
    let isMissing = index == histogram.bars.count
    let start = Double(index) * step + (isMissing ? Self.gap : 0)
    let width = max(step - 1, step * 0.8)
    var drawn: Markup = "<g><title>\(bar.title)</title>"
    if bar.training > 0 {
      let height = max(0.75, self.height(bar.training))
      drawn += """
        <rect class="\(isMissing ? "gone" : "level")" x="\(text(start))" \
        y="\(text(Self.height - height))" width="\(text(width))" height="\(text(height))"/>
        """
    }
    if histogram.showsTest {
      let y = text(Self.height - height(bar.test))
      drawn += """
        <line class="test" x1="\(text(start))" x2="\(text(start + width))" y1="\(y)" y2="\(y)"/>
        """
    }
    return drawn + "</g>"
  }

  private var step: Double {
    let room = Self.width - (histogram.missing == nil ? 0 : Self.gap)
    // Two bars should not fill the page.
    return min(room / Double(max(1, histogram.allBars.count)), 24)
  }

  private func height(_ share: Double) -> Double {
    histogram.highest > 0 ? share / histogram.highest * (Self.height - 1) : 0
  }

  private func text(_ value: Double) -> String { SVGNumber.text(value) }
}
