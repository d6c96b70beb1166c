internal import ArgumentParser
internal import Evaluation
internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Whole evaluations of two models that are equally good everywhere: how often any subpopulation,
/// declared or discovered, is flagged for harm.
struct NullRunStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "null-runs", abstract: "False flags of whole runs without a true difference.")

  @Option(help: "Runs of each kind.")
  var runs = 400

  @Option(help: "The first of the seeds.")
  var seed: UInt64 = 11

  @Option(help: "Threads to share the runs out to.")
  var threads = 2

  private struct Kind: Sendable {
    let name: String
    let rows: Int
    var metric = Metric.logLoss
    /// At the models' true value; else no target is missed.
    var hasTarget = false
    var offset = 0.0
  }

  private static let kinds = [
    Kind(name: "log loss, 2,000 rows", rows: 2_000),
    Kind(name: "log loss, 6,000 rows", rows: 6_000),
    Kind(name: "log loss, one in twelve positive", rows: 6_000, offset: -2.8),
    Kind(name: "log loss, 2,000 rows, target at the true value", rows: 2_000, hasTarget: true),
    Kind(name: "accuracy, 2,000 rows", rows: 2_000, metric: .accuracy),
    Kind(name: "ROC AUC, 2,000 rows", rows: 2_000, metric: .rocAUC),
  ]

  func run() {
    print("| null runs | any harm | declared | discovered |")
    print("| --- | --- | --- | --- |")
    for kind in Self.kinds {
      let flags = Workers(threads).map(runs) { self.flags(kind, UInt64($0)) }
      func percent(_ isCounted: ((declared: Bool, discovered: Bool)) -> Bool) -> String {
        "\((1000 * Double(flags.count(where: isCounted)) / Double(runs)).rounded() / 10) %"
      }
      print(
        "| \(kind.name) | \(percent { $0.declared || $0.discovered }) "
          + "| \(percent { $0.declared }) | \(percent { $0.discovered }) |")
    }
  }

  private func flags(_ kind: Kind, _ stream: UInt64) -> (declared: Bool, discovered: Bool) {
    var shape = PlantedSample.Shape()
    shape.rows = kind.rows
    shape.offset = kind.offset
    shape.hasNoSignal = kind.hasTarget
    let sample = PlantedSample(.equal, .blurred, shape, seed: seed, stream: stream)
    let test = Array(0..<Int32(kind.rows))
    let truth = Split(trainingRows: [Int32(kind.rows)], testRows: test).testTruth(of: sample.truth)
    // Without a signal the log odds are two normal numbers of deviation 0.3 around 0: their expected
    // log loss is log 2 + 0.3² / 8 − 0.3⁴ / 64 to the fourth order.
    let target = kind.hasTarget ? 0.70427 : kind.metric == .logLoss ? 40.0 : 0
    let declared = Array(subpopulations(sample).prefix(20))
    let discovery = Discovery(
      settings: DiscoverySettings(
        primary: kind.metric, target: target, margin: 0, alpha: 0.05, seed: stream),
      truth: truth, columns: sample.columns, trainingRows: test, testRows: test
    ).search(candidates: [sample.candidate], reference: sample.reference, declared: declared)
    let evaluation = Evaluator(
      settings: EvaluationSettings(
        task: .binary, primary: kind.metric, metrics: [kind.metric], target: target,
        minimumLift: 0, margin: 0, alpha: 0.05, bootstrapDraws: 200, seed: stream,
        guardrails: []),
      truth: truth
    ).evaluate(
      rungs: [
        ScoredRung(
          name: "tree", kind: .tree, predictions: sample.reference.predictions,
          labels: sample.reference.labels),
        ScoredRung(
          name: "candidate", kind: .candidate, predictions: sample.candidate.predictions,
          labels: sample.candidate.labels),
      ], reference: "tree", subpopulations: declared, discovery: discovery)
    let result = evaluation.candidates[0]
    return (
      result.subpopulations.contains {
        [.worse, .belowTarget].contains($0.comparison.finding)
      },
      result.discovered?.contains { $0.status == .confirmed } ?? false
    )
  }

  private func subpopulations(_ sample: PlantedSample) -> [SubpopulationRows] {
    sample.columns.flatMap { column -> [SubpopulationRows] in
      guard case .codes(let values) = column.values else { return [] }
      return values.levels.enumerated().map { code, level in
        SubpopulationRows(
          subpopulation: Subpopulation(
            conditions: [.level(column: column.name.string, level: level.string)]),
          rows: values.codes.indices.filter { values.codes[$0] == Int32(code) }.map {
            Int32($0)
          })
      }
    }
  }
}
