/// A gate that a project has to get through, in the order in which it meets them.
package enum ProjectGate: String, Codable, CaseIterable, Comparable, Sendable {
  /// Can the data carry the problem?
  case data
  /// Is the problem stated, and by somebody?
  case problem
  /// Is there a model that is good enough?
  case model
  /// Is it agreed, paid for, supported, and nobody else's?
  case organisation
  /// Does it run where it is needed?
  case deployed
  /// Do people act on it?
  case used
  /// Does acting on it change what it was made for?
  case effective
  /// Does somebody look after it?
  case maintained

  package static func < (left: ProjectGate, right: ProjectGate) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
