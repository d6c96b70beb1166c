import Models
import Results
import Splitting
import Tabular
import Testing

@testable import Evaluation

@Suite("What lies behind a finding")
struct FindingDetailTests {
  @Test("confusions, lines and tests are those of the rows in question")
  func classes() throws {
    let truth = (0..<400).map { ($0 * 7 % 11) < 5 ? 1 : 0 }
    let reference = (0..<400).map { (Double($0 * 13 % 97) + 0.5) / 97 }
    let candidate = (0..<400).map { 0.3 * reference[$0] + 0.6 * Double(truth[$0]) }
    let result = try #require(
      evaluate(
        target(truth), probabilities(reference), probabilities(candidate), .logLoss,
        .binary))
    let finding = try #require(
      result.subpopulations.first { $0.comparison.rows == 200 })
    let detail = try #require(finding.detail)
    // Rows of even places.
    var confusion = [[0, 0], [0, 0]]
    for row in stride(from: 0, to: 400, by: 2) {
      confusion[truth[row]][reference[row] >= 0.5 ? 1 : 0] += 1
    }
    #expect(detail.reference.confusion == confusion)
    #expect(detail.candidate.residuals == nil)
    let calibration = try #require(detail.reference.calibration)
    #expect(calibration.bins.map(\.rows).reduce(0, +) == 200)
    #expect(calibration.bins.count == 5)
    #expect(calibration.histogram == nil)
    #expect(detail.degreesOfFreedom == 199)
    let test = try #require(detail.targetTest)
    #expect(try #require(test.adjustedPValue) >= test.pValue)
    let overall = try #require(result.detail)
    #expect(try #require(overall.candidate.confusion).joined().reduce(0, +) == 400)
    #expect(overall.targetTest?.adjustedPValue == nil)
  }

  @Test("residuals are truth less prediction")
  func values() throws {
    let truth = (0..<400).map { Double($0) }
    let result = try #require(
      evaluate(
        .values(truth), scored(.values(truth.map { $0 - 3 })),
        scored(.values(truth.enumerated().map { $1 + Double($0 % 5) })), .meanAbsoluteError,
        .regression))
    let detail = try #require(result.subpopulations.first { $0.comparison.rows == 200 }?.detail)
    #expect(detail.reference.confusion == nil)
    let own = try #require(detail.reference.residuals)
    #expect(own.quantiles.map(\.probability) == [0.05, 0.25, 0.5, 0.75, 0.95])
    #expect(own.quantiles.map(\.value) == [3, 3, 3, 3, 3])
    #expect(try #require(detail.candidate.residuals).quantiles.map(\.value) == [-4, -3, -2, -1, 0])
    #expect(detail.reference.calibration?.inTheLarge.measurement == .value(3))
  }

  private func target(_ codes: [Int]) -> Target {
    .classes(ClassTarget(codes: codes.map(Int32.init), classes: ["no", "yes"]))
  }

  /// A candidate in the rows of even places, and in a few.
  private func evaluate(
    _ truth: Target, _ reference: ScoredPredictions, _ candidate: ScoredPredictions,
    _ metric: Metric, _ task: TaskKind
  ) -> CandidateResult? {
    let settings = EvaluationSettings(
      task: task, primary: metric, metrics: [metric], target: 0.3, minimumLift: 0, margin: 0,
      alpha: 0.05, bootstrapDraws: 100, seed: 1, guardrails: [])
    func rung(_ name: String, _ kind: Rung.Kind, _ scored: ScoredPredictions) -> ScoredRung {
      ScoredRung(name: name, kind: kind, predictions: scored.predictions, labels: scored.labels)
    }
    return Evaluator(settings: settings, truth: testTruth(truth)).evaluate(
      rungs: [rung("tree", .tree, reference), rung("booster", .candidate, candidate)],
      reference: "tree",
      subpopulations: [
        SubpopulationRows(
          subpopulation: .init(conditions: [.level(column: "part", level: "even")]),
          rows: stride(from: 0, to: Int32(400), by: 2).map { $0 }),
        SubpopulationRows(
          subpopulation: .init(conditions: [.level(column: "part", level: "few")]),
          rows: [1, 3, 5]),
      ]
    ).candidates.first
  }
}
