internal import Results

extension ReportDocument {
  /// Said on top once the test rows have been looked at too often.
  func wornTestRows() -> [Block] {
    guard let looks = result.evidence.looks, looks.count >= looks.freshRowsDue else { return [] }
    return [
      .callout(
        Block.Callout(
          tone: .caution, title: "Fresh test rows are due",
          points: [Wording.looks(looks, alpha: result.evidence.alpha)]))
    ]
  }
}
