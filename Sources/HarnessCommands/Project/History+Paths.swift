internal import Archive
internal import Portfolio
internal import Results

extension History {
  /// The way of every project through its gates.
  func paths() throws(HistoryError) -> [ProjectPath] {
    let runs = Dictionary(grouping: try self.runs(), by: \.project)
    let log = Dictionary(grouping: try self.log(), by: \.project)
    var paths: [ProjectPath] = []
    for project in try projects() {
      let audited = try audits(project: project).flatMap { bytes -> [GateRecord] in
        guard case .audit(let audit) = try? ResultJSON.decodeDocument(bytes) else { return [] }
        return GateRecord.all(of: audit)
      }
      let ran = (runs[project] ?? []).reversed().flatMap(GateRecord.all)
      let records = (audited + ran).enumerated().sorted {
        // Those of one second stay in their order.
        ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
      }
      let path = ProjectPath(
        project: project, records: records.map(\.element), log: log[project] ?? [])
      if let path { paths.append(path) }
    }
    return paths
  }
}
