package import Results

/// How many of the projects that stood before each gate in a quarter got through in that quarter.
package struct QuarterConversion: Encodable, Equatable, Sendable {
  package let quarter: Quarter
  /// Projects whose first record is of the quarter.
  package let begun: Int
  /// Projects that were stopped in it.
  package let stopped: Int
  /// A part a gate, in their order.
  package let gates: [Part]

  package struct Part: Encodable, Equatable, Sendable {
    package let gate: ProjectGate
    /// Projects that stood before it on some day of the quarter.
    package let stood: Int
    package let passed: Int
  }

  /// Every quarter from the first record up to the given day's. O(quarters × projects).
  static func all(_ projects: [ProjectPath], asOf day: Day) -> [QuarterConversion] {
    guard let first = projects.map(\.since).min() else { return [] }
    var quarters: [QuarterConversion] = []
    var quarter = Quarter(of: min(first, day))
    while quarter.first <= day {
      quarters.append(QuarterConversion(quarter, projects, asOf: day))
      let next = quarter.next
      // The calendar's last quarter has no next one.
      guard next != quarter else { break }
      quarter = next
    }
    return quarters
  }

  private init(_ quarter: Quarter, _ projects: [ProjectPath], asOf day: Day) {
    self.quarter = quarter
    let days = quarter.first...quarter.last
    begun = projects.count { days.contains($0.since) }
    stopped = projects.count { $0.end.map { days.contains($0.on) } ?? false }
    gates = ProjectGate.allCases.enumerated().map { index, gate in
      let passages = projects.map { (passage: $0.gates[index], last: $0.last(asOf: day)) }
      let stood = passages.count { passage, last in
        guard let entered = passage.entered else { return false }
        return entered <= days.upperBound && (passage.passed ?? last) >= days.lowerBound
      }
      let passed = passages.count { passage, _ in
        passage.passed.map(days.contains) ?? false
      }
      return Part(gate: gate, stood: stood, passed: passed)
    }
  }
}
