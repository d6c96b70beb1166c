internal import Results

extension ReportDocument {
  func tree(_ model: TreeDescription) -> [Block] {
    guard let root = model.nodes.first else { return [] }
    let leaves = model.nodes.count { $0.split == nil }
    var blocks: [Block] = [
      .paragraph(
        """
        A decision tree of \(Wording.counted(leaves, "leaf", "leaves")), at most \
        \(String(model.maximumDepth)) deep, with at least \(Wording.rows(model.minimumLeafRows)) in \
        a leaf, grown on \(Wording.rows(root.trainingRows)) and pruned with α = \
        \(NumberText.significant(model.pruning, digits: 3)). A missing number counts as the \
        column’s median.
        """)
    ]
    let losses = model.pruningPath.filter { $0.loss != nil }
    if losses.count > 1 {
      blocks.append(
        .details(summary: "How the pruning was chosen", blocks: [figure(losses, model)]))
    }
    guard leaves > 1 else {
      let output = Wording.output(root.output, classes: model.classes)
      return blocks + [
        .paragraph("No split is worth it, so every row gets the same answer: \(output).")
      ]
    }
    let drawing = TreeDrawing(model, of: result, leaves: limits.drawnLeaves)
    let hidden = leaves - drawing.nodes.count { $0.children == nil }
    blocks.append(
      .figure(
        Block.Figure(
          drawing: .tree(drawing),
          alternative: "A decision tree of \(leaves) leaves; its text form follows.",
          caption: hidden > 0
            ? """
            The upper part of the tree, from left to right: the upper branch where the test holds, \
            the lower one where it does not. All its nodes stand in the text below.
            """
            : """
            From left to right: the upper branch where the test holds, the lower one where it does \
            not.
            """)))
    blocks.append(.details(summary: "The tree as text", blocks: [.preformatted(lines(model))]))
    return blocks
  }

  private func figure(_ path: [TreeDescription.PathPoint], _ model: TreeDescription) -> Block {
    let chart = PathChart(
      points: path.map {
        PathChart.Point(label: NumberText.count($0.leaves), value: $0.loss ?? .nan)
      },
      chosen: path.firstIndex { $0.pruning == model.pruning }, horizontalTitle: "leaves",
      verticalTitle: "mean validation loss")
    return .figure(
      Block.Figure(
        drawing: .path(chart),
        alternative: "Mean validation loss of \(path.count) sizes of the tree.",
        caption: "Mean validation loss by number of leaves; the ring marks the chosen one."))
  }

  /// Depth first, the branch where the test holds first.
  private func lines(_ model: TreeDescription) -> [Phrase] {
    var lines: [Phrase] = []
    var stack: [(node: Int, indent: Int, lead: String)] = [(0, 0, "")]
    while let (index, indent, lead) = stack.popLast() {
      guard model.nodes.indices.contains(index) else { continue }
      guard lines.count < limits.treeLines else {
        lines.append("… the rest is in result.json")
        break
      }
      let node = model.nodes[index]
      let space = String(repeating: "  ", count: indent) + lead
      if let split = node.split {
        lines.append("\(space)\(Wording.test(split, result))?")
        stack.append((split.no, indent + 1, "no: "))
        stack.append((split.yes, indent + 1, "yes: "))
      } else {
        let output = Wording.output(node.output, classes: model.classes)
        lines.append("\(space)\(output) (\(Wording.rows(node.trainingRows)))")
      }
    }
    return lines
  }
}

extension TreeDrawing {
  /// The largest upper part of the tree with at most so many ends, whole levels at a time.
  init(_ model: TreeDescription, of result: RunResult, leaves: Int) {
    let depth = (0...max(1, model.maximumDepth)).last { depth in
      model.nodes.count { $0.depth == depth || ($0.depth < depth && $0.split == nil) } <= leaves
    }
    let shown = model.nodes.indices.filter { model.nodes[$0].depth <= (depth ?? 0) }
    let places = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let values = shown.map { Self.level(model.nodes[$0].output) }
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    nodes = zip(shown, values).map { index, value in
      let node = model.nodes[index]
      let children: Children? = node.split.flatMap { split in
        guard let yes = places[split.yes], let no = places[split.no] else { return nil }
        return Children(yes: yes, no: no)
      }
      let isCut = node.split != nil && children == nil
      let label: Phrase =
        if let split = node.split, children != nil {
          Wording.test(split, result)
        } else {
          Wording.output(node.output, classes: model.classes)
        }
      let level: Double =
        if case .probabilities = node.output { value } else {
          high > low ? (value - low) / (high - low) : 1
        }
      return Node(
        depth: node.depth, label: label,
        detail: Wording.rows(node.trainingRows) + (isCut ? ", splits on" : ""),
        level: children == nil ? level : nil, children: children)
    }
  }

  /// A probability of the class that the label names, or the value.
  private static func level(_ output: OutputDescription) -> Double {
    switch output {
    case .value(let value): value
    case .probabilities(let probabilities):
      (probabilities.count == 2 ? probabilities.last : probabilities.max()) ?? 0
    }
  }
}
