internal import Results

extension ReportDocument {
  /// The ladder as steps; nothing in results of versions that did not tell.
  func ladderSteps() -> [Block] {
    let steps = StepTable(result: result)
    guard let bought = steps.bought else { return [] }
    let prices = steps.prices
    var blocks: [Block] = [.table(bought)]
    if let cost = steps.cost { blocks.append(.table(cost)) }
    if !prices.isEmpty {
      blocks += [
        .paragraph(
          "What a step bought for each unit of what it cost more, where it bought something:"),
        .list(prices),
      ]
    }
    return blocks
  }

  /// The steps in one line.
  func stepsLine() -> [Block] {
    let steps: [Phrase] = (result.steps ?? []).compactMap { step in
      guard let lift = step.lift else { return nil }
      let precision = Precision(intervals: [lift.interval], values: [lift.estimate])
      return "\(name: step.rung) \(precision.signed(lift.estimate))"
    }
    return steps.isEmpty
      ? [] : [.paragraph("Steps up, each over the rung below: \(steps.joined(by: ", ")).")]
  }
}
