/// What changed in the data.
package struct DataDifference: Codable, Equatable, Sendable {
  package let rowsBefore: Int
  package let rowsAfter: Int
  package let testRowsBefore: Int
  package let testRowsAfter: Int
  /// Columns that came or went, or have another type or role.
  package let columns: [Change<Column, String>]
  /// Findings of the checks: by what is checked and of which column, so that one whose figures moved
  /// a little is still the same.
  package let findingsCame: [AuditFinding]
  package let findingsWent: [AuditFinding]

  package struct Column: Codable, Equatable, Sendable {
    package let type: String
    package let role: ColumnSummary.Role

    package init(type: String, role: ColumnSummary.Role) {
      self.type = type
      self.role = role
    }
  }

  package init(from before: RunResult, to after: RunResult) {
    rowsBefore = before.data.rows
    rowsAfter = after.data.rows
    testRowsBefore = before.split.testRows
    testRowsAfter = after.split.testRows
    func columns(_ result: RunResult) -> [(name: String, value: Column)] {
      result.data.columns.map { ($0.name, Column(type: $0.type, role: $0.role)) }
    }
    self.columns = Change.all(from: columns(before), to: columns(after))
    findingsCame = after.data.findings.lacking(in: before.data.findings)
    findingsWent = before.data.findings.lacking(in: after.data.findings)
  }

  package var isEmpty: Bool {
    rowsBefore == rowsAfter && testRowsBefore == testRowsAfter && columns.isEmpty
      && findingsCame.isEmpty && findingsWent.isEmpty
  }
}

extension [AuditFinding] {
  /// Those that others do not have. A finding that was waived, or is no longer, is another one.
  fileprivate func lacking(in others: [AuditFinding]) -> [AuditFinding] {
    filter { finding in
      !others.contains {
        $0.subject.kind == finding.subject.kind && $0.subject.column == finding.subject.column
          && $0.severity == finding.severity && ($0.waiver == nil) == (finding.waiver == nil)
      }
    }
  }
}
