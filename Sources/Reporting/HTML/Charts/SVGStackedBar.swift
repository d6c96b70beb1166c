/// Draws a row's bar. Its numbers stand beside it as text.
struct SVGStackedBar {
  let bar: StackedBar

  var markup: Markup {
    var start = 0
    let parts = bar.parts.map { part -> Markup in
      defer { start += part.count }
      guard part.count > 0 else { return "" }
      return """
        <rect class="share \(part.tone.rawValue)" x="\(percent(start))" y="18%" \
        width="\(percent(part.count))" height="64%"><title>\(part.title)</title></rect>
        """
    }
    return """
      <svg aria-hidden="true"><rect class="track" x="0" y="18%" width="100%" height="64%"/>\
      \(parts.joined())</svg>
      """
  }

  private func percent(_ count: Int) -> String {
    SVGNumber.text(bar.whole > 0 ? Double(count) / Double(bar.whole) * 100 : 0) + "%"
  }
}
