package import Results

/// All projects by the gates that they reached.
package struct Funnel: Encodable, Equatable, Sendable {
  package static let schemaVersion = 1

  package let schemaVersion = Funnel.schemaVersion
  package let asOf: Day
  package let projects: [ProjectPath]
  /// A stage a gate, in their order.
  package let stages: [Stage]
  /// From the first record on, the latest last.
  package let quarters: [QuarterConversion]

  package struct Stage: Encodable, Equatable, Sendable {
    package let gate: ProjectGate
    /// Projects that came to stand before it.
    package let reached: Int
    package let passed: Int
    /// Of these, the ones of which nobody ever said that it is open.
    package let skipped: Int
    /// The names of projects that stand there.
    package let standing: [String]
    /// The names of projects that were stopped there.
    package let stopped: [String]
    /// Days within which half of the projects that reach it pass it; nil where that cannot be told.
    package let medianDays: Int?
  }

  package init(_ projects: [ProjectPath], asOf day: Day) {
    asOf = day
    self.projects = projects
    stages = ProjectGate.allCases.map { Self.stage($0, projects, day) }
    quarters = QuarterConversion.all(projects, asOf: day)
  }

  private static func stage(
    _ gate: ProjectGate, _ projects: [ProjectPath], _ day: Day
  ) -> Stage {
    var time = TimeToPass()
    var standing: [String] = []
    var stopped: [String] = []
    var skipped = 0
    for project in projects {
      guard let passage = project.gates.first(where: { $0.gate == gate }),
        let days = passage.days(until: day)
      else { continue }
      if passage.isSkipped { skipped += 1 }
      if passage.passed != nil {
        time.passed.append(days)
      } else if project.end != nil {
        stopped.append(project.project)
      } else {
        time.standing.append(days)
        standing.append(project.project)
      }
    }
    time.stopped = stopped.count
    return Stage(
      gate: gate, reached: time.passed.count + standing.count + stopped.count,
      passed: time.passed.count, skipped: skipped, standing: standing, stopped: stopped,
      medianDays: time.median)
  }
}
