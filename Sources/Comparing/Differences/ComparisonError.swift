package import Results

/// Why two runs cannot be compared.
package enum ComparisonError: Error, Equatable, Sendable {
  case otherTask(before: TaskKind, after: TaskKind)
  case otherTarget(before: String, after: String)
}
