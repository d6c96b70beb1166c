internal import GRDB
package import Results

extension History {
  /// What a pruning takes out.
  package struct Pruned: Equatable, Sendable {
    /// The latest first.
    package let runs: [RunRecord]
    package let audits: Int
  }

  /// Takes runs and audits out of the history. Looks at test rows, the log and the runs' folders stay,
  /// and so do runs that somebody signed. With `dryRun` it only says what would go.
  package func prune(
    _ filter: RunFilter, keepingLatest kept: Int, dryRun: Bool
  ) throws(HistoryError) -> Pruned {
    let latest = Dictionary(grouping: try runs(), by: \.project).values.flatMap {
      $0.prefix(kept).map(\.sequence)
    }
    let signed = Set(
      try log().compactMap { entry -> String? in
        if case .signOff(let signOff) = entry.event { signOff.run } else { nil }
      })
    let runs = try self.runs(filter).filter {
      !latest.contains($0.sequence) && !signed.contains($0.id)
    }
    let audits = try oldAudits(filter, keepingLatest: kept)
    let pruned = Pruned(runs: runs, audits: audits.count)
    guard !dryRun, !runs.isEmpty || !audits.isEmpty else { return pruned }
    try write { database in
      for run in runs { try Self.remove(run.sequence, database) }
      for audit in audits {
        try database.execute(sql: "DELETE FROM audit WHERE sequence = ?", arguments: [audit])
      }
    }
    try vacuum()
    return pruned
  }

  private func oldAudits(
    _ filter: RunFilter, keepingLatest kept: Int
  ) throws(HistoryError) -> [Int64] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT sequence FROM (
            SELECT sequence, startedAt, name,
              row_number() OVER (PARTITION BY audit.project ORDER BY sequence DESC) AS place
            FROM audit JOIN project ON project.id = audit.project)
          WHERE place > :kept AND (:project IS NULL OR name = :project)
            AND (:before IS NULL OR startedAt < :before)
          """,
        arguments: ["kept": kept, "project": filter.project, "before": filter.before])
    }
  }
}
