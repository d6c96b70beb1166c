import Foundation
import Results
import Testing

/// The order of the data's rows does not matter, where the split follows a column and nothing is
/// tuned: folds are drawn by the rows' places, so with other folds another penalty may be chosen.
@Suite struct RowOrderTests {
  @Test func shuffledRowsGiveTheSameAnswer() throws {
    try shuffledRowsGiveTheSameAnswer(to: SmallProject())
  }

  @Test func shuffledRowsGiveTheSameAnswerToARegression() throws {
    try shuffledRowsGiveTheSameAnswer(to: .spending())
  }

  private func shuffledRowsGiveTheSameAnswer(to project: SmallProject) throws {
    let plain = try run(project) { _ in }
    let shuffled = try run(project) { project in
      var lines = project.data.split(separator: "\n")
      let header = lines.removeFirst()
      // 601 is a prime, so every row has its own place.
      let order = (1...lines.count).map { $0 * 229 % 601 - 1 }
      project.data = ([header] + order.map { lines[$0] }).joined(separator: "\n") + "\n"
    }
    #expect(shuffled.inputs[1].sha256 != plain.inputs[1].sha256, "nothing was shuffled")
    #expect(shuffled.data.columns == plain.data.columns)
    #expect(shuffled.data.classes == plain.data.classes)
    try expectEqual(shuffled.data.findings, plain.data.findings)
    #expect(shuffled.gates == plain.gates)
    #expect(shuffled.recommendation.rung == plain.recommendation.rung)

    for (one, other) in zip(shuffled.ladder, plain.ladder) {
      #expect(one.name == other.name)
      #expect(one.parameterCount == other.parameterCount)
      try expectEqual(one.metrics, other.metrics)
      expectEqual(one.model, other.model)
    }
    let (one, other) = try (#require(shuffled.candidates.first), #require(plain.candidates.first))
    #expect(one.verdict == other.verdict)
    #expect(one.workingShare == other.workingShare)
    try expectEqual([one.overall] + one.secondary, [other.overall] + other.secondary)
    #expect(one.subpopulations.map(\.subpopulation) == other.subpopulations.map(\.subpopulation))
    try expectEqual(
      one.subpopulations.map(\.comparison), other.subpopulations.map(\.comparison))
  }

  /// Trees and rules are made of exact sums, and constants of counts or a median.
  private func expectEqual(_ model: ModelDescription?, _ other: ModelDescription?) {
    guard case .linear(let model) = model, case .linear(let other) = other else {
      #expect(model == other)
      return
    }
    #expect(model.terms.map(\.column) == other.terms.map(\.column))
    #expect(model.penalty == other.penalty)
    let pairs = zip(
      model.intercepts + model.terms.flatMap(\.coefficients),
      other.intercepts + other.terms.flatMap(\.coefficients))
    for (one, other) in pairs {
      expectClose(one.estimate, other.estimate, Self.rounding, "coefficient")
      expectClose(one.standardError, other.standardError, Self.rounding, "standard error")
    }
  }

  /// What findings say but for their numbers is the same; numbers may be sums.
  private func expectEqual(_ findings: [AuditFinding], _ others: [AuditFinding]) throws {
    #expect(findings.map(\.severity) == others.map(\.severity))
    for (one, other) in zip(findings, others) {
      let (facts, otherFacts) = try (facts(one.subject), facts(other.subject))
      #expect(facts.keys.sorted() == otherFacts.keys.sorted())
      for (name, fact) in facts {
        guard let number = fact as? Double else {
          #expect(fact as? String == otherFacts[name] as? String)
          continue
        }
        expectClose(
          number, otherFacts[name] as? Double, Self.rounding, "\(one.subject.kind) \(name)")
      }
    }
  }

  private func facts(_ subject: AuditFinding.Subject) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(subject))
    return try #require(object as? [String: Any])
  }

  private func expectEqual(_ comparisons: [Comparison], _ others: [Comparison]) throws {
    #expect(comparisons.count == others.count)
    for (one, other) in zip(comparisons, others) {
      #expect(one.finding == other.finding)
      #expect(one.rows == other.rows)
      try expectEqual([one.reference, one.candidate], [other.reference, other.candidate])
      expectClose(one.lift?.estimate, other.lift?.estimate, Self.rounding, one.metric)
    }
  }

  private func expectEqual(_ metrics: [MetricEstimate], _ others: [MetricEstimate]) throws {
    #expect(metrics.map(\.metric) == others.map(\.metric))
    for (one, other) in zip(metrics, others) {
      expectClose(one.measurement.value, other.measurement.value, Self.rounding, one.metric)
      guard let lower = one.interval?.lower, let value = one.measurement.value,
        one.method == .pairedBootstrap
      else {
        expectClose(one.interval?.lower, other.interval?.lower, Self.rounding, one.metric)
        continue
      }
      let difference = abs(lower - (other.interval?.lower ?? .infinity))
      #expect(difference <= (value - lower) * Self.draws, "\(one.metric)")
    }
  }

  /// Sums in another order differ in their last digits, which a solver that stops at a gradient of
  /// relative 1e-8 passes on.
  private static let rounding = 1e-7
  /// Of an interval's half: a standard error from 2,000 draws has one of 1.6 % itself; five times that,
  /// for two runs.
  private static let draws = 0.016 * 2.0.squareRoot() * 5

  private func expectClose(
    _ one: Double?, _ other: Double?, _ tolerance: Double, _ metric: String
  ) {
    guard let one, let other else {
      #expect(one == other, "\(metric)")
      return
    }
    #expect(abs(one - other) <= tolerance * max(1, abs(one)), "\(metric): \(one) and \(other)")
  }

  private func run(
    _ project: SmallProject, _ change: (inout SmallProject) -> Void
  ) throws -> RunResult {
    let scratch = try Scratch()
    var project = project
    let fixed = #""linear": { "penalty": 0.01 }, "tree": { "pruning": 0.002 }"#
    project.config = project.config
      .replacing(#""rule": "visits < 10""#, with: #""rule": "visits < 10", "# + fixed)
      .replacing(#""baselines": {  }"#, with: #""baselines": { "# + fixed + " }")
    change(&project)
    let config = try project.write(to: scratch)
    let outcome = try Harness()(
      "run", config, "--output", scratch.url.appending(path: "out").path)
    #expect(outcome.code == 1, "\(outcome)")
    let bytes = try #require(scratch.files(in: "out")["result.json"])
    return try ResultJSON.decode(Array(bytes))
  }
}
