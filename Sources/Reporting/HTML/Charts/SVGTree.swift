/// Draws a tree from left to right, a leaf a line, with bars for the leaves' answers.
struct SVGTree {
  let tree: TreeDrawing
  let alternative: String

  private static let column = 212.0
  private static let line = 38.0
  private static let bar = 54.0

  var markup: Markup {
    let heights = self.heights
    let depth = tree.nodes.map(\.depth).max() ?? 0
    let leaves = tree.nodes.count { $0.children == nil }
    let width = SVGNumber.text(Double(depth + 1) * Self.column + 24)
    let height = SVGNumber.text(Double(leaves) * Self.line + 8)
    let drawn = tree.nodes.indices.map { index -> Markup in
      edges(index, heights) + node(index, heights)
    }
    return """
      <svg class="tree" role="img" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)"><title>Decision tree</title><desc>\(alternative)</desc>
      \(drawn.joined(by: "\n"))
      </svg>
      """
  }

  /// Leaves stand a line apart, in order; a parent half way between its children.
  private var heights: [Double] {
    var heights = [Double](repeating: 0, count: tree.nodes.count)
    var next = 0.0
    var stack: [(node: Int, isDone: Bool)] = tree.nodes.isEmpty ? [] : [(0, false)]
    while let (index, isDone) = stack.popLast() {
      guard let children = tree.nodes[index].children else {
        heights[index] = (next + 0.5) * Self.line + 4
        next += 1
        continue
      }
      if isDone {
        heights[index] = (heights[children.yes] + heights[children.no]) / 2
      } else {
        stack += [(index, true), (children.no, false), (children.yes, false)]
      }
    }
    return heights
  }

  private func x(_ index: Int) -> Double { Double(tree.nodes[index].depth) * Self.column + 8 }

  private func edges(_ index: Int, _ heights: [Double]) -> Markup {
    guard let children = tree.nodes[index].children else { return "" }
    let start = x(index) + Self.column - 34
    return [(children.yes, "yes"), (children.no, "no")].map { child, word -> Markup in
      let end = x(child) - 6
      let y = SVGNumber.text(heights[child])
      return """
        <path class="edge" d="M\(SVGNumber.text(start)) \(SVGNumber.text(heights[index]))\
        C\(SVGNumber.text(start + 16)) \(SVGNumber.text(heights[index])) \
        \(SVGNumber.text(start + 4)) \(y) \(SVGNumber.text(end)) \(y)"/>\
        <text class="branch" x="\(SVGNumber.text(end - 2))" y="\(SVGNumber.text(heights[child] - 4))">\
        \(word)</text>
        """
    }.joined()
  }

  private func node(_ index: Int, _ heights: [Double]) -> Markup {
    let node = tree.nodes[index]
    let x = x(index)
    let y = heights[index]
    guard let level = node.level else {
      return """
        <text class="label" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(y - 1))">\
        \(label(node.label))</text>\
        <text class="detail" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(y + 13))">\
        \(node.detail)</text>
        """
    }
    let filled = SVGNumber.text(Self.bar * min(max(level, 0), 1))
    let textX = SVGNumber.text(x + Self.bar + 8)
    return """
      <rect class="track" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(y - 6))" \
      width="\(SVGNumber.text(Self.bar))" height="10"/>\
      <rect class="level" x="\(SVGNumber.text(x))" y="\(SVGNumber.text(y - 6))" \
      width="\(filled)" height="10"/>\
      <text class="label" x="\(textX)" y="\(SVGNumber.text(y - 1))">\(label(node.label))</text>\
      <text class="detail" x="\(textX)" y="\(SVGNumber.text(y + 13))">\(node.detail)</text>
      """
  }

  /// As much as fits a column; names are set apart from the words around them.
  private func label(_ phrase: Phrase) -> Markup {
    let names = phrase.inlines.count { if case .name = $0 { true } else { false } }
    let limit = 24 / max(names, 1)
    return phrase.inlines.map { inline -> Markup in
      switch inline {
      case .name(let name): "<tspan>\(VisibleText.name(name, limit: limit))</tspan>"
      default: "\(Phrase([inline]).plain(nameLimit: limit))"
      }
    }.joined()
  }
}
