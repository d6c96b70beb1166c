internal import Results

extension Gate {
  /// The findings among the evidence that name a column which may leak the target.
  func tellingColumns(in result: RunResult) -> [Evidence] {
    evidence.filter { evidence in
      guard case .auditFinding(let index) = evidence, result.data.findings.indices.contains(index),
        case .tellingColumn = result.data.findings[index].subject
      else { return false }
      return true
    }
  }
}
