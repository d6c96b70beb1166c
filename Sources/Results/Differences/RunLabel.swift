/// Which run it is.
package struct RunLabel: Codable, Equatable, Sendable {
  package let id: String
  package let project: String
  package let startedAt: String
  package let tool: Tool

  package init(_ result: RunResult) {
    id = result.id
    project = result.project
    startedAt = result.clock.startedAt
    tool = result.tool
  }
}
