import Comparing
import Results
import Testing

/// What was found in subpopulations, and what no longer is.
@Suite struct FindingComparisonTests {
  private static func candidate(
    _ declared: [(String, FindingKind, Double)], discovered: [(String, Double)] = []
  ) -> CandidateResult {
    let estimate = MetricEstimate(metric: "accuracy", measurement: .value(0.5))
    func comparison(_ finding: FindingKind) -> Comparison {
      Comparison(
        metric: "accuracy", rows: 2, reference: estimate, candidate: estimate, lift: nil,
        finding: finding, target: nil, needed: nil)
    }
    func place(_ level: String) -> Subpopulation {
      Subpopulation(conditions: [.level(column: "region", level: level)])
    }
    return CandidateResult(
      name: "gbm", verdict: .mixedSuccess, reasons: [], overall: comparison(.better),
      secondary: [], guardrails: [],
      subpopulations: declared.map {
        SubpopulationFinding(
          subpopulation: place($0.0), share: $0.2, comparison: comparison($0.1))
      },
      discovered: discovered.map {
        DiscoveredSubpopulation(
          subpopulation: place($0.0), kind: .worse, status: .confirmed, share: $0.1, rows: 2,
          loss: "accuracy", isPrimary: true, candidate: 1, reference: 0,
          lift: Lift(
            estimate: -1, standardError: nil, interval: Interval(lower: -1, upper: -1, level: 0.95),
            pValue: nil, adjustedPValue: nil, method: .pairedDifferences))
      })
  }

  private static func run(_ candidate: CandidateResult) -> ComparedRun {
    ComparedRun(
      result: Sample.result(
        task: .binary, classes: ["no", "yes"], rows: 4, rungs: [], candidates: [candidate]),
      testRows: nil, split: nil, configuration: nil)
  }

  @Test func theyComeAndGo() throws {
    let before = Self.candidate(
      [
        ("north", .worse, 0.1), ("south", .better, 0.2), ("east", .insufficientEvidence, 0.3),
        ("same", .worse, 0.9), ("gone", .equivalent, 0.05),
      ], discovered: [("coast", 0.02)])
    let after = Self.candidate([
      ("north", .better, 0.1), ("south", .belowTarget, 0.2), ("east", .better, 0.3),
      ("same", .worse, 0.9), ("west", .worse, 0.4),
    ])
    let changes = try RunComparison(from: Self.run(before), to: Self.run(after)).difference.findings
    let told = changes.map { change -> String in
      guard case .level(_, let level) = change.subpopulation.conditions[0] else { return "" }
      let before = change.before?.rawValue ?? "-"
      return "\(level) \(before) \(change.after?.rawValue ?? "-") \(change.isDeclared)"
    }
    // Opened first, the larger before the smaller, then closed, then the rest.
    #expect(
      told == [
        "west - worse true", "south better belowTarget true", "north worse better true",
        "coast worse - false", "east insufficientEvidence better true", "gone equivalent - true",
      ])
    #expect(changes.map(\.isOpened) == [true, true, false, false, nil, nil])
  }

  @Test func candidatesOfOneRunAloneHaveNoChanges() throws {
    let other = ComparedRun(
      result: Sample.result(task: .binary, classes: ["no", "yes"], rows: 4, rungs: []),
      testRows: nil, split: nil, configuration: nil)
    let difference = try RunComparison(
      from: other, to: Self.run(Self.candidate([("north", .worse, 1)]))
    ).difference
    #expect(difference.findings.isEmpty)
    #expect(
      difference.verdicts == [Change(name: "gbm", before: nil, after: .mixedSuccess)])
  }
}
