import Candidates
import Models
import Results
import Splitting
import Tabular
import Testing

/// A model that answers by a function of its rows, and may break.
private struct FakeModel: ScoringModel {
  var calls = 0
  let answer: @Sendable (_ call: Int, _ rows: Table) throws(CandidateFailure) -> [Double]

  mutating func predict(
    _ rows: Features
  ) async throws(CandidateFailure) -> CandidatePredictions {
    calls += 1
    let values = try answer(calls, rows.gathered)
    return CandidatePredictions(predictions: .values(values), labels: nil)
  }
}

@Suite struct ModelTrialTests {
  private let table = Table(
    columns: [
      Column(name: "x", type: .number, values: .numbers((0..<1_500).map(Double.init))),
      Column(
        name: "c", type: .category,
        values: .codes(
          CodedValues(codes: (0..<1_500).map { $0 % 2 }, levels: ["a", "b"]))),
    ], rowCount: 1_500)

  private func trial() -> ModelTrial {
    ModelTrial(test: Features(table, rows: (0..<1_300).map { $0 }), clock: { 0 })
  }

  private static func numbers(_ rows: Table) -> [Double] {
    guard case .numbers(let x) = rows["x"]?.values else { return [] }
    return x
  }

  @Test func predictionsOfBatchesAreInTheOrderOfTheRows() async throws {
    var model = FakeModel { _, rows in
      rows["x"] == nil ? Array(repeating: 0, count: rows.rowCount) : Self.numbers(rows)
    }
    let outcome = try await trial().run(&model)
    #expect(outcome.predictions.predictions == .values((0..<1_300).map(Double.init)))
    #expect(outcome.batches.rows == 1_300 && outcome.batches.batches == 2)
    #expect(outcome.latency?.rows == ModelTrial.singleRows)
    #expect(
      outcome.findings.map(\.outcome) == [
        .same(rows: 1_000), .same(rows: 1_000), .same(rows: 200), .answered(rows: 1),
        .answered(rows: 1),
      ])
    // One to warm up, two batches, two more, single rows, a column less, a new category.
    #expect(model.calls == 1 + 2 + 2 + 200 + 2)
  }

  @Test func aModelOfItsBatchIsFoundOut() async throws {
    // What is taken off is the batch's mean: of any order the same, and of a single row itself.
    var model = FakeModel { _, rows in
      let x = Self.numbers(rows)
      let mean = x.reduce(0, +) / Double(max(x.count, 1))
      return rows["x"] == nil ? [0] : x.map { $0 - mean }
    }
    let findings = try await trial().run(&model).findings
    #expect(findings.filter(\.isBreach).map(\.check) == [.singleRows])
    guard case .differs(let rows, let total, let largest) = findings[2].outcome else {
      Issue.record("it is the same")
      return
    }
    #expect(rows == 200 && total == 200)
    // Row 0 is 0 by itself, and −499.5 in the batch of the rows 0 to 999.
    #expect(largest == 499.5)
  }

  @Test func aRoundingErrorIsNoDifference() async throws {
    var model = FakeModel { call, rows in
      Self.numbers(rows).map { $0 * (1 + Double(call % 2) * 1e-9) }
        + (rows["x"] == nil ? [0] : [])
    }
    let findings = try await trial().run(&model).findings
    #expect(findings.filter(\.isBreach).isEmpty)
  }

  @Test func oddRowsThatBreakItAreAWarning() async throws {
    let failure = CandidateFailure.exited(phase: .predict, code: 1, log: [])
    var model = FakeModel { _, rows throws(CandidateFailure) in
      guard case .codes(let values) = rows["c"]?.values, rows["x"] != nil,
        values.levels.allSatisfy({ $0 == "a" || $0 == "b" })
      else { throw failure }
      return Self.numbers(rows)
    }
    let findings = try await trial().run(&model).findings
    #expect(findings.filter(\.isWarning).map(\.check) == [.missingColumn, .unseenCategory])
    #expect(findings.filter(\.isBreach).isEmpty)
  }

  @Test func aModelThatBreaksOnTestRowsHasFailed() async throws {
    let failure = CandidateFailure.exited(phase: .predict, code: 1, log: [])
    var model = FakeModel { call, rows throws(CandidateFailure) in
      if call == 3 { throw failure }
      return Self.numbers(rows)
    }
    await #expect(throws: failure) { try await trial().run(&model) }
  }
}
