internal import Archive
internal import Portfolio
internal import Results

extension History {
  /// The way of every project through its gates.
  func paths() throws(HistoryError) -> [ProjectPath] {
    let log = Dictionary(grouping: try log(), by: \.project)
    var paths: [ProjectPath] = []
    for project in try projects() {
      if let path = try path(of: project, log: log[project] ?? []) { paths.append(path) }
    }
    return paths
  }

  /// Nil where nothing tells a day.
  func path(of project: String) throws(HistoryError) -> ProjectPath? {
    try path(of: project, log: try log(project: project))
  }

  private func path(
    of project: String, log: [LogEntry]
  ) throws(HistoryError) -> ProjectPath? {
    let audited = try audits(project: project).flatMap { bytes -> [GateRecord] in
      guard case .audit(let audit) = try? ResultJSON.decodeDocument(bytes) else { return [] }
      return GateRecord.all(of: audit)
    }
    let ran = try runs(RunFilter(project: project)).reversed().flatMap(GateRecord.all)
    let records = (audited + ran).enumerated().sorted {
      // Those of one second stay in their order.
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    return ProjectPath(project: project, records: records.map(\.element), log: log)
  }
}
