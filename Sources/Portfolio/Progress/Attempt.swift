package import Results

/// A candidate that was tried: its verdict, what it took, and what it bought.
package struct Attempt: Codable, Equatable, Sendable {
  package let name: String
  /// The first and the last day on which it was compared, and the last run's id.
  package let firstDay: Day
  package let day: Day
  package let run: String
  package let runs: Int
  /// Nil where it was run and has no predictions.
  package let verdict: Verdict?
  package let metric: MetricSummary
  /// The baseline that it was held against.
  package let reference: String
  package let lift: Lift?
  package let costs: RungCosts
  package let bought: Outcome

  package enum Outcome: String, Codable, CaseIterable, Sendable {
    /// A better recommended rung than before.
    case betterRung
    /// It is what is recommended, as before.
    case stillRecommended
    case nothing
  }

  /// Every candidate of the runs, the latest first. Files or programs of one name that differ are
  /// different candidates.
  static func all(of runs: [ProjectRun], steps: [ProgressStep]) -> [Attempt] {
    var found: [Key: [ProjectRun]] = [:]
    var order: [Key] = []
    for run in runs {
      for rung in run.result.ladder where rung.kind == .candidate {
        let key = Key(rung, run.result)
        if found[key] == nil { order.append(key) }
        found[key, default: []].append(run)
      }
    }
    let attempts = order.compactMap { key in
      found[key].flatMap { Attempt(key.name, $0, steps) }
    }
    return attempts.enumerated().sorted {
      $0.element.day != $1.element.day
        ? $0.element.day > $1.element.day : $0.offset > $1.offset
    }.map(\.element)
  }

  private struct Key: Hashable {
    let name: String
    let content: String

    /// By the hash of what came in for it; without one, by what it reached.
    init(_ rung: RungOutline, _ run: RunOutline) {
      name = rung.name
      let hashes = run.inputs.filter { $0.role == "candidate \(rung.name)" }.map(\.sha256)
      content =
        hashes.isEmpty ? rung.value.map { "\($0)" } ?? "" : hashes.joined(separator: " ")
    }
  }

  private init?(_ name: String, _ runs: [ProjectRun], _ steps: [ProgressStep]) {
    guard let first = runs.first, let last = runs.last else { return nil }
    let result = last.result
    let candidate = result.candidate(name)
    self.name = name
    firstDay = first.day
    day = last.day
    run = result.id
    self.runs = runs.count
    verdict = candidate?.verdict
    metric = result.evidence.primary
    reference = result.reference.rung
    lift = candidate?.overall.lift
    costs = RungCosts(of: name, in: result)
    let ids = Set(runs.map(\.result.id))
    bought =
      if steps.contains(where: { $0.rung.rung == name && ids.contains($0.run) }) {
        .betterRung
      } else if result.recommendation.rung == name {
        .stillRecommended
      } else {
        .nothing
      }
  }
}
