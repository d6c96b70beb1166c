package import Results
package import Tabular

/// What a config says of the data gate.
package struct AuditSettings: Sendable {
  /// With the limits that hold.
  private var measures = AuditMeasure.all
  package var waivers: [AuditWaiver]
  /// Columns without which the problem cannot be solved.
  package var requiredColumns: [ColumnName]
  /// What is possible at all, by column; ends included.
  package var ranges: [ColumnName: ClosedRange<Double>]

  /// The standard limits, and nothing waived or declared.
  package init(
    waivers: [AuditWaiver] = [], requiredColumns: [ColumnName] = [],
    ranges: [ColumnName: ClosedRange<Double>] = [:]
  ) {
    self.waivers = waivers
    self.requiredColumns = requiredColumns
    self.ranges = ranges
  }

  /// - Precondition: the check measures something.
  package subscript(kind: AuditFinding.Kind) -> AuditLimits {
    get { measures[place(of: kind)].limits }
    set { measures[place(of: kind)].limits = newValue }
  }

  /// A finding as severe as the limits of its check have it; nil where the value passes none.
  package func finding(
    _ subject: AuditFinding.Subject, measuring value: Double
  ) -> AuditFinding? {
    self[subject.kind].severity(of: value).map { AuditFinding(severity: $0, subject: subject) }
  }

  private func place(of kind: AuditFinding.Kind) -> Int {
    guard let place = measures.firstIndex(where: { $0.kind == kind }) else {
      preconditionFailure("\(kind) has no limits")
    }
    return place
  }
}
