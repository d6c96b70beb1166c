/// What is known of one candidate on some rows.
package enum FindingKind: String, Codable, CaseIterable, Sendable {
  case better
  case equivalent
  case worse
  case belowTarget
  case insufficientEvidence
}
