package import Results

/// Where a project stands today, what is in its way, and what is due.
package struct ProjectStatus: Encodable, Equatable, Sendable {
  package static let schemaVersion = 1

  package let schemaVersion = ProjectStatus.schemaVersion
  package let asOf: Day
  package let project: String
  /// The gate before which it stands; nil where it is through.
  package let standing: GatePassage?
  package let end: ProjectPath.End?
  /// Nil where it was audited and never run.
  package let run: Run?
  /// What is in its way, what comes first in a project's life first.
  package let blocks: [Block]
  /// The soonest first.
  package let due: [Due]
  /// By sign-offs of the latest run that count.
  package let waived: [WaivedFinding]

  /// What the latest run came to.
  package struct Run: Encodable, Equatable, Sendable {
    package let id: String
    package let day: Day
    package let goal: MetricGoal
    package let best: RungStanding?
    package let recommended: RungStanding?
    package let candidates: [RunRecord.CandidateVerdict]
    package let state: ProjectState
    /// Nil where no candidate has been compared.
    package let looks: Looks?
  }

  /// Of its progress as of today and its latest run, both nil where it never ran, and of what was found
  /// of that run's sign-offs.
  package init(
    path: ProjectPath, progress: ProjectProgress?, latest: RunRecord?, signOffs: [SignOffCheck],
    asOf day: Day
  ) {
    asOf = day
    project = path.project
    standing = path.standing
    end = path.end
    run =
      if let progress, let latest {
        Run(
          id: latest.id, day: progress.now.day, goal: progress.goal, best: progress.now.best,
          recommended: progress.now.recommended, candidates: latest.candidates,
          state: progress.state, looks: progress.looks)
      } else {
        nil
      }
    blocks =
      path.end == nil ? Self.blocks(path, progress, latest, signOffs) : []
    waived = signOffs.filter { $0.standing == .valid }.flatMap(\.waived)
    due = path.end == nil ? Self.due(progress, signOffs, from: day) : []
  }

  private static func blocks(
    _ path: ProjectPath, _ progress: ProjectProgress?, _ latest: RunRecord?,
    _ signOffs: [SignOffCheck]
  ) -> [Block] {
    var blocks: [Block] = []
    let shut = (latest?.gates ?? []).filter { $0.answer != .open }
    blocks += shut.map { .gate($0) }
    blocks += signOffs.filter(\.isFailure).map { .signOff($0) }
    if let stall = progress?.state.stall, progress?.state.kind == .stalled {
      blocks.append(.stalled(stall))
    }
    if let looks = progress?.looks, looks.count >= looks.freshRowsDue {
      blocks.append(.wornTestRows(looks))
    }
    // The first three gates speak by the latest run.
    let later = path.fallenBack.filter { $0.gate > .model }
    blocks += later.map { .projectGate($0) }
    if let standing = path.standing, standing.gate > .model || latest == nil {
      blocks.append(.projectGate(standing))
    }
    return blocks
  }

  private static func due(
    _ progress: ProjectProgress?, _ signOffs: [SignOffCheck], from day: Day
  ) -> [Due] {
    var due: [Due] = []
    if let state = progress?.state {
      switch state.kind {
      case .onTime: due.append(Due(.review, state.due))
      case .stalled, .answered, .paused: due.append(Due(.decision, state.due))
      case .stopped, .deployed: break
      }
    }
    if let deadline = progress?.problem.deadline.flatMap({ Day($0) }), deadline >= day {
      due.append(Due(.deadline, deadline))
    }
    for check in signOffs where check.isNeeded && check.standing == .valid {
      if let expires = check.expires.flatMap({ Day(time: $0) }) {
        due.append(Due(.signOff, expires))
      }
    }
    return due.sorted { $0.day < $1.day }
  }
}
