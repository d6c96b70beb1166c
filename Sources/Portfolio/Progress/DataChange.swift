package import Results

/// What is different in a run's data from those of the run before it that counts.
package struct DataChange: Encodable, Equatable, Sendable {
  package let day: Day
  /// The run's id.
  package let run: String
  /// From … to; the same where only values changed.
  package let rows: Change<Int>
  package let columnsAdded: [String]
  package let columnsGone: [String]
  /// Columns of another type or role than before.
  package let columnsChanged: [String]
  /// What the checks noticed of these data and not of those before, and the other way round.
  package let findingsCame: [AuditFinding]
  package let findingsWent: [AuditFinding]
  /// Whether the bytes of the data are others.
  package let hasOtherData: Bool
  package let hasOtherTestRows: Bool
  /// What the findings are of; they are not part of the JSON.
  package let before: DataOutline
  package let after: DataOutline

  private enum CodingKeys: String, CodingKey {
    case day, run, rows, columnsAdded, columnsGone, columnsChanged, findingsCame, findingsWent
    case hasOtherData, hasOtherTestRows
  }

  package struct Change<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
    package let from: Value
    package let to: Value
  }

  /// From day to day, each as its last run left it. `before` is the last run before the period.
  static func all(of runs: [ProjectRun], after before: ProjectRun?) -> [DataChange] {
    var last = before
    return runs.indices.compactMap { index -> DataChange? in
      let run = runs[index]
      guard index == runs.count - 1 || runs[index + 1].day != run.day else { return nil }
      defer { last = run }
      return last.flatMap { DataChange(from: $0, to: run) }
    }
  }

  /// Nil where nothing is different.
  private init?(from old: ProjectRun, to new: ProjectRun) {
    let (before, after) = (old.result, new.result)
    hasOtherData = before.dataHash != after.dataHash
    hasOtherTestRows = !after.hasTestRows(of: before)
    let (oldFindings, newFindings) = (before.data.findings, after.data.findings)
    findingsCame = newFindings.filter { finding in !oldFindings.contains { $0.isLike(finding) } }
    findingsWent = oldFindings.filter { finding in !newFindings.contains { $0.isLike(finding) } }
    self.before = before.data
    self.after = after.data
    let oldColumns = Dictionary(
      before.data.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let newColumns = Dictionary(
      after.data.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    columnsAdded = after.data.columns.map(\.name).filter { oldColumns[$0] == nil }
    columnsGone = before.data.columns.map(\.name).filter { newColumns[$0] == nil }
    columnsChanged = after.data.columns.filter { column in
      oldColumns[column.name].map { $0 != column } ?? false
    }.map(\.name)
    guard
      hasOtherData || hasOtherTestRows || !findingsCame.isEmpty || !findingsWent.isEmpty
        || !(columnsAdded + columnsGone + columnsChanged).isEmpty
    else { return nil }
    day = new.day
    run = after.id
    rows = Change(from: before.data.rows, to: after.data.rows)
  }
}

extension RunOutline {
  var dataHash: String? { inputs.first { $0.role == "data" }?.sha256 }
}

extension AuditFinding {
  /// The same check of the same column: its figures move with every row that comes.
  fileprivate func isLike(_ other: AuditFinding) -> Bool {
    subject.kind == other.subject.kind && subject.column == other.subject.column
  }
}
