internal import Archive
internal import Diagnostics
internal import Portfolio
internal import Results

extension History {
  /// What projects made of a period; those without a run until its end are left out. A run is read in
  /// outline, which is all that this needs.
  func progress(of projects: [String], in period: ReportPeriod) throws -> [ProjectProgress] {
    let log = try HistoryOption.translatingErrors { () throws(HistoryError) in try self.log() }
    return try projects.compactMap { project in
      try ProjectProgress(
        project: project, runs: runs(of: project), audits: latestAudit(of: project, period),
        log: log.filter { $0.project.utf8.elementsEqual(project.utf8) }, period: period)
    }
  }

  /// The runs of a project that say when they were.
  func runs(of project: String) throws -> [ProjectRun] {
    try HistoryOption.translatingErrors { () throws(HistoryError) in
      try runs(RunFilter(project: project))
    }.compactMap { record in
      try outline(of: record).flatMap { ProjectRun(sequence: record.sequence, result: $0) }
    }
  }

  /// Nil where somebody has just taken the run out.
  func outline(of record: RunRecord) throws -> RunOutline? {
    let bytes = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try result(of: record.sequence)
    }
    do throws(ResultReadingError) { return try bytes.map(ResultJSON.decodeOutline) } catch {
      throw CommandFailure([Diagnostic(error, file: "\(path), run \(record.id)")])
    }
  }

  /// The last one until the end of the period. An audit that cannot be read has nothing to suggest.
  private func latestAudit(of project: String, _ period: ReportPeriod) throws -> [AuditResult] {
    let audits = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try self.audits(project: project)
    }
    for bytes in audits {
      guard case .audit(let audit) = try? ResultJSON.decodeDocument(bytes),
        let day = Day(time: audit.clock.startedAt), day <= period.last
      else { continue }
      return [audit]
    }
    return []
  }
}
