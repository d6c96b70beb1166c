/// What several projects made of a period: the monthly report. Written as `report.json`.
///
/// The schema is versioned as that of a run's result is; `docs/REPORT.md` documents it.
package struct ProgressReport: Encodable, Equatable, Sendable {
  package static let currentSchemaVersion = 1

  package let schemaVersion: Int
  /// Tells it from a run and an audit.
  package let document: String
  package let toolVersion: String
  /// ISO 8601 in UTC, to the second.
  package let madeAt: String
  package let period: ReportPeriod
  /// Those that have stalled first, the longest first.
  package let projects: [ProjectProgress]

  package init(
    toolVersion: String, madeAt: String, period: ReportPeriod, projects: [ProjectProgress]
  ) {
    schemaVersion = Self.currentSchemaVersion
    document = "progress"
    self.toolVersion = toolVersion
    self.madeAt = madeAt
    self.period = period
    self.projects = projects.sorted { Self.rank($0) < Self.rank($1) }
  }

  /// Projects that have stalled, and about which nobody has decided anything.
  package var stalled: [ProjectProgress] { projects.filter { $0.state.kind == .stalled } }

  private static func rank(_ project: ProjectProgress) -> (Int, Int, String) {
    let order: [ProjectState.Kind] = [
      .stalled, .answered, .onTime, .paused, .deployed, .stopped,
    ]
    return (
      order.firstIndex(of: project.state.kind) ?? order.count,
      -(project.state.stall?.days ?? 0), project.project
    )
  }
}
