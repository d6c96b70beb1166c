internal import Results

extension Wording {
  /// The answer of the data gate in a sentence.
  static func answer(_ result: AuditResult) -> Phrase {
    let standing = result.data.findings.filter { $0.waiver == nil }
    func count(_ severity: AuditFinding.Severity) -> Int {
      standing.count { $0.severity == severity }
    }
    let gate = result.gates.first { $0.kind == .data }
    let first = standing.first.map { audit($0.subject, result.data) } ?? ""
    switch gate?.answer {
    case .shut where count(.error) == 1:
      return "The data cannot carry this problem yet. \(first)"
    case .shut:
      return """
        The data cannot carry this problem yet: \(counted(count(.error), "error stands", "errors stand")) \
        in the way. \(first)
        """
    case .open:
      return """
        As far as the checks can tell, the data can carry this problem: no error, \
        \(counted(count(.warning), "warning", "warnings")) and \
        \(counted(count(.note), "note", "notes")).
        """
    case .undecided, nil:
      let open = standing.first { leavesOpen($0) }.map { audit($0.subject, result.data) } ?? first
      return "It cannot be told yet whether the data can carry this problem. \(open)"
    }
  }

  static func nextStep(_ result: AuditResult) -> Phrase {
    switch result.gates.first(where: { $0.kind == .data })?.answer {
    case .open: "train the baselines with 'harness run'"
    case .shut: "mend what the errors name, or waive them with a reason, then audit again"
    case .undecided where result.data.findings.contains(where: isFlatCurve):
      "get better data, or show that another kind of model finds more, then audit again"
    case .undecided, nil: "get more rows, then audit again"
    }
  }

  /// Whether the gate is undecided for this finding.
  private static func leavesOpen(_ finding: AuditFinding) -> Bool {
    if isFlatCurve(finding) { return true }
    if case .fewTestRows = finding.subject { return finding.severity == .warning }
    return false
  }

  private static func isFlatCurve(_ finding: AuditFinding) -> Bool {
    if case .flatLearningCurve = finding.subject {
      return finding.severity == .warning && finding.waiver == nil
    }
    return false
  }

  /// `log loss of at most 0.4`
  static func goal(_ goal: MetricGoal) -> Phrase {
    let side = goal.metric.direction == .higherIsBetter ? "at least" : "at most"
    return "\(goal.metric.title) of \(side) \(NumberText.plain(goal.target))"
  }

  /// A bin of a histogram.
  static func span(_ span: ColumnHistogram.Span, of column: ColumnSummary) -> Phrase {
    func text(_ number: Double) -> String {
      column.type == "datetime"
        ? NumberText.date(days: number / 86_400) : NumberText.significant(number, digits: 4)
    }
    switch span {
    case .range(let lower, let upper) where lower == upper: return Phrase(words: text(lower))
    case .range(let lower, let upper): return Phrase(words: "\(text(lower)) to \(text(upper))")
    case .level(let level): return "\(name: level)"
    case .otherLevels(let count):
      return Phrase(words: counted(count, "other", "others"))
    }
  }
}
