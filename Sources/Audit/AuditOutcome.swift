package import Results
package import Tabular

/// What the data gate found, and the columns that are left to the models.
package struct AuditOutcome: Sendable {
  package let findings: [AuditFinding]
  package let features: [ColumnName]

  package init(findings: [AuditFinding], features: [ColumnName]) {
    self.findings = findings
    self.features = features
  }

  /// Shut by an error; undecided where the test rows are too few to show much, or where more rows will
  /// not do and another kind of model might; else open. What is waived has no say.
  package var gate: Gate {
    let errors = findings.indices.filter { isStanding($0, .error) }
    let warnings = findings.indices.filter { isStanding($0, .warning) }
    let leftOpen = warnings.filter {
      switch findings[$0].subject {
      case .fewTestRows, .flatLearningCurve: true
      default: false
      }
    }
    let evidence =
      (errors.isEmpty ? [.dataSound] : [])
      + (errors + warnings).map { index in
        Gate.Evidence.auditFinding(index)
      }
    let answer: Gate.Answer =
      if !errors.isEmpty { .shut } else if !leftOpen.isEmpty { .undecided } else { .open }
    return Gate(kind: .data, answer: answer, evidence: evidence)
  }

  private func isStanding(_ index: Int, _ severity: AuditFinding.Severity) -> Bool {
    findings[index].severity == severity && findings[index].waiver == nil
  }
}
