internal import Results

extension Wording {
  static func role(_ role: ColumnSummary.Role) -> String {
    switch role {
    case .feature: "feature"
    case .target: "target"
    case .id: "row identifier"
    case .group: "group"
    case .weight: "weight of the row"
    case .secondLabel: "second label"
    case .time: "time"
    case .splitPart: "part of the split"
    case .excluded: "excluded by the config"
    case .leftOut: "left out by the checks"
    }
  }

  static func split(_ split: SplitSummary) -> Phrase {
    let column: Phrase = split.column.map { "\(name: $0)" } ?? "a column"
    let seed = split.seed.map { ", seed \($0)" } ?? ""
    let method: Phrase =
      switch split.method {
      case .stratified: "At random, each class in the same proportion\(seed)"
      case .random: "At random\(seed)"
      case .group: "At random by \(column), so that no group has rows on both sides\(seed)"
      case .time: "By time: the last rows by \(column) are the test rows"
      case .column: "As the column \(column) says"
      }
    return """
      \(method). \(rows(split.trainingRows)) to train on, \(rows(split.testRows)) to test on; the \
      list of test rows has SHA-256 \(code: split.sha256).
      """
  }
}
