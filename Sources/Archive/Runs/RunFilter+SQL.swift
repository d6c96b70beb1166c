internal import GRDB
internal import Results

extension RunFilter {
  /// Conditions on `run` and `project`, and what they compare with.
  var condition: (sql: String, arguments: StatementArguments) {
    var parts = ["isWhole"]
    var arguments: [any DatabaseValueConvertible] = []
    if let project {
      parts.append("project.name = ?")
      arguments.append(project)
    }
    // Times of one form compare as texts.
    if let since {
      parts.append("startedAt >= ?")
      arguments.append(since)
    }
    if let before {
      parts.append("startedAt < ?")
      arguments.append(before)
    }
    if let verdict {
      parts.append(
        "EXISTS (SELECT 1 FROM candidate WHERE candidate.run = sequence AND candidate.verdict = ?)")
      arguments.append(verdict.rawValue)
    }
    if let id {
      parts.append("substr(runID, 1, length(?)) = ?")
      arguments += [id, id]
    }
    return (parts.joined(separator: " AND "), StatementArguments(arguments))
  }
}
