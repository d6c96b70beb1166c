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

  private func place(of kind: AuditFinding.Kind) -> Int {
    guard let place = measures.firstIndex(where: { $0.kind == kind }) else {
      preconditionFailure("\(kind) has no limits")
    }
    return place
  }
}
