/// The data of a run, without what models told of them.
package struct DataOutline: Decodable, Equatable, Sendable {
  package let path: String
  package let query: String?
  package let rows: Int
  package let task: TaskKind
  package let target: String
  package let columns: [ColumnOutline]
  package let findings: [AuditFinding]

  package struct ColumnOutline: Codable, Hashable, Sendable {
    package let name: String
    package let type: String
    package let role: ColumnSummary.Role

    package init(name: String, type: String, role: ColumnSummary.Role) {
      self.name = name
      self.type = type
      self.role = role
    }
  }

  package init(_ data: DataSummary) {
    path = data.path
    query = data.query
    rows = data.rows
    task = data.task
    target = data.target
    columns = data.columns.map { ColumnOutline(name: $0.name, type: $0.type, role: $0.role) }
    findings = data.findings
  }
}
