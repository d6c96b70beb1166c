import Foundation
import Models
import Parallel
import Results
import Splitting
import Statistics
import Testing

@testable import Evaluation

/// 800 rows in four subpopulations of 200: the candidate is better but in the first, where it is blurred,
/// and in the second, where it is blurred in the first half of the test rows only.
@Suite struct HybridEvidenceTests {
  private let truth: Target
  private let reference: ScoredPredictions
  private let candidate: ScoredPredictions
  private let halves = [Array(Int32(0)..<400), Array(Int32(400)..<800)]
  private let settings = EvaluationSettings(
    task: .binary, primary: .logLoss, metrics: [.logLoss], target: 0.7, minimumLift: 0,
    margin: 0, alpha: 0.05, bootstrapDraws: 200, seed: 1, guardrails: [])

  init() {
    var random = SeededRandom(seed: 3)
    var codes: [Int] = []
    var odds: [(Double, Double)] = []
    for row in 0..<800 {
      let signal = 1.5 * normal(&random)
      codes.append(random.uniform() < 1 / (1 + exp(-signal)) ? 1 : 0)
      let isBlurred = row % 4 == 0 || (row % 4 == 1 && row < 400)
      odds.append(
        (signal + 0.8 * normal(&random), signal + (isBlurred ? 4 : 0.2) * normal(&random)))
    }
    truth = classes(codes)
    reference = probabilities(odds.map { 1 / (1 + exp(-$0.0)) })
    candidate = probabilities(odds.map { 1 / (1 + exp(-$0.1)) })
  }

  private func part(_ remainder: Int, _ finding: FindingKind, lift: Double) -> (
    finding: SubpopulationFinding, rows: SubpopulationRows
  ) {
    declared(
      "part \(remainder)", (0..<800).filter { $0 % 4 == remainder }.map { Int32($0) }, finding,
      lift: lift, of: 800)
  }

  private func hybrid(
    _ declared: [(finding: SubpopulationFinding, rows: SubpopulationRows)],
    _ discovery: CandidateDiscovery? = nil
  ) -> Hybrid? {
    let weak = WeaknessList(
      rowCount: 800, findings: declared.map(\.finding), declared.map(\.rows),
      discovered: discovery?.findings ?? [], metric: .logLoss, target: 0.7)
    return HybridEvidence(
      settings: settings, truth: truth, units: SamplingUnits(rowCount: 800),
      reference: RankedPredictions(reference, for: [.logLoss]),
      subpopulations: declared.map(\.rows), halves: halves,
      bootstrap: Bootstrap(draws: 200, seed: 1, workers: .one), workers: .one
    ).hybrid(
      of: RankedPredictions(candidate, for: [.logLoss]), findings: declared.map(\.finding),
      discovery: discovery, weaknesses: weak.weaknesses,
      population: { Double($0.count) / 800 })
  }

  private func loss(_ isReference: (Int) -> Bool) -> Double {
    let others = RowLoss.logLoss.values(truth, reference)
    let own = RowLoss.logLoss.values(truth, candidate)
    return (0..<800).reduce(0) { $0 + (isReference($1) ? others[$1] : own[$1]) } / 800
  }

  @Test func eachHalfGoesByTheOther() throws {
    let found = try #require(
      hybrid([
        part(0, .worse, lift: -1), part(1, .worse, lift: -0.5), part(2, .better, lift: 0.1),
        part(3, .better, lift: 0.1),
      ]))
    #expect(found.routes.count == 2 && found.share == 0.5 && found.rows == 800)
    // The second part is bad in the first half alone: that half routes the rows of the other one,
    // where the candidate is better, and the other half routes none of its own.
    let expected = loss { $0 % 4 == 0 || ($0 % 4 == 1 && $0 >= 400) }
    #expect(found.measuredShare == 0.375)
    #expect(abs((found.estimate.measurement.value ?? 0) - expected) < 1e-12)
    let lifts = (try #require(found.liftOverCandidate), try #require(found.liftOverReference))
    #expect(abs(lifts.0.estimate - (loss { _ in false } - expected)) < 1e-12)
    #expect(abs(lifts.1.estimate - (loss { _ in true } - expected)) < 1e-12)
    #expect(lifts.0.interval.lower > 0 && lifts.0.interval.level == 0.95)
    #expect(found.estimate.interval?.lower ?? 1 < 0.7)
  }

  @Test func whatTheSearchSuspectsIsRoutedInTheOtherHalf() throws {
    let rows = (0..<800).filter { $0 % 4 == 0 }.map { Int32($0) }
    let discovery = CandidateDiscovery(
      findings: [discovered(["x"], rows, lift: -1, of: 800)], suspected: [[rows], []])
    let found = try #require(hybrid([], discovery))
    #expect(found.share == 0.25)
    // The first half found it, so it counts on the second alone.
    #expect(found.measuredShare == 0.125)
    let expected = loss { $0 % 4 == 0 && $0 >= 400 }
    #expect(abs((found.estimate.measurement.value ?? 0) - expected) < 1e-12)
  }

  @Test func nothingToRouteIsNoHybrid() {
    #expect(hybrid([part(0, .better, lift: 1), part(1, .insufficientEvidence, lift: -1)]) == nil)
    // Below target, but better than the reference.
    #expect(hybrid([part(0, .belowTarget, lift: 1)]) == nil)
    // The reference everywhere is no hybrid.
    #expect(hybrid((0..<4).map { part($0, .worse, lift: -1) }) == nil)
    // Below target, and the reference does better.
    #expect(hybrid([part(0, .belowTarget, lift: -0.1)]) != nil)
  }
}
