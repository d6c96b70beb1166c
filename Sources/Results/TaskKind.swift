/// What kind of target is predicted.
package enum TaskKind: String, Codable, CaseIterable, Sendable {
  case binary
  case multiclass
  case regression
}
