internal import Audit
internal import Candidates
internal import Comparing
internal import Evaluation
internal import Files
internal import HarnessConfiguration
internal import LinearAlgebra
internal import Models
internal import Results
internal import Splitting
internal import Tabular

/// Puts what the stages found together as one result.
struct RunAssembly {
  let prepared: PreparedRun
  let data: DataSummary
  let baselines: [TrainedRung]
  let ladder: ScoredLadder
  let evaluation: Evaluation
  let looks: Looks?
  /// Nil where there is no budget.
  let economics: RungEconomics?
  /// The file of who trains and who tests.
  let split: [UInt8]

  /// What the baselines say of the test rows.
  var predictions: [RunOutput.RungPredictions] {
    ladder.rungs.filter { Rung.Kind.baselines.contains($0.kind) }.map { rung in
      RunOutput.RungPredictions(
        rung: rung.name, csv: PredictionsTable(rung: rung, prepared: prepared).csv)
    }
  }

  /// The truth and all rungs' predictions, for later comparisons; nil where they take too much.
  var testRows: [UInt8]? {
    KeptRows(
      truth: prepared.split.testTruth(of: prepared.bound.target).target,
      weights: prepared.testWeights, clusters: prepared.clusters,
      population: prepared.population, costs: prepared.bound.costs,
      quantile: prepared.configuration.metric.quantile,
      rungs: ladder.rungs.map { KeptRows.Rung(name: $0.name, scored: $0.scored) }
    ).archive.bytes
  }

  func result(clock: Clock) -> RunResult {
    var clock = clock
    clock.predicting = predicting
    clock.measurements = measurements
    var result = result(timed: clock)
    result.steps = evaluation.steps
    result.budget = prepared.configuration.budget
    result.signOff = prepared.configuration.signOff
    return result
  }

  private func result(timed clock: Clock) -> RunResult {
    let configuration = prepared.configuration
    let incumbent = prepared.incumbent.map { [rung($0, .incumbent)] } ?? []
    let own = baselines.map(rung)
    // In the order of complexity: what stands already is simpler than all but the constant.
    let rungs =
      own.prefix(1) + incumbent + own.dropFirst()
      + candidateRungs
    let candidates = evaluation.candidates.map(withFindings)
    return RunResult(
      id: RunIdentity.id(of: prepared, looks: looks),
      tool: Tool(version: HarnessVersion.current, blas: BLAS.description), clock: clock,
      project: configuration.project, problem: prepared.problem, inputs: prepared.inputs,
      data: data, split: prepared.splitSummary(of: split),
      evidence: prepared.evidenceSummary(of: evaluation, looks: looks),
      gates: [
        prepared.audit.gate, prepared.problemGate(ladder: Array(rungs), now: clock.startedAt),
        ModelGate.gate(
          candidates: candidates, broken: prepared.broken.map(\.name),
          recommendation: evaluation.recommendation),
      ]
        + [
          EconomicsGate.gate(
            economics, candidates: evaluation.candidates,
            recommendation: evaluation.recommendation)
        ].compactMap(\.self),
      ladder: Array(rungs), reference: ladder.reference,
      candidates: candidates, recommendation: evaluation.recommendation)
  }

  private func rung(_ baseline: TrainedRung) -> Rung {
    switch baseline.outcome {
    case .waived(let waiver): unmeasured(baseline.kind, .waived(waiver))
    case .failed(let failure): unmeasured(baseline.kind, .failed(reason: failure))
    case .trained(let trained):
      measured(
        name: baseline.name, kind: baseline.kind, model: trained.model.description,
        parameterCount: trained.model.parameterCount,
        price: trained.price, threshold: trained.threshold)
    }
  }

  func rung(_ candidate: PreparedRun.PreparedCandidate, _ kind: Rung.Kind) -> Rung {
    measured(
      name: candidate.settings.name, kind: kind, model: candidate.description,
      parameterCount: candidate.settings.price?.parameters,
      price: candidate.settings.price?.price, threshold: candidate.threshold(in: prepared.bound))
  }

  private func measured(
    name: String, kind: Rung.Kind, model: ModelDescription, parameterCount: Int?,
    price: RungPrice?, threshold: DecisionThreshold?
  ) -> Rung {
    let measurements = evaluation.rungs.first { $0.name == name }
    var rung = Rung(
      name: name, kind: kind, status: .measured, model: model, parameterCount: parameterCount,
      decisionThreshold: threshold, metrics: measurements?.metrics ?? [],
      target: measurements?.target,
      calibration: measurements.flatMap { $0.calibration.isEmpty ? nil : $0.calibration })
    rung.price = price.flatMap { $0.isEmpty ? nil : $0 }
    rung.budget = economics?.standing(name)
    return rung
  }

  /// Nil where the clock stood still.
  private var predicting: [Clock.Prediction]? {
    let measured = baselines.compactMap { baseline in
      baseline.trained.map {
        Clock.Prediction(rung: baseline.name, milliseconds: $0.milliseconds)
      }
    }
    return measured.contains { $0.milliseconds > 0 } ? measured : nil
  }

  /// Nil where the clock stood still.
  private var measurements: [RungMeasurement]? {
    let measured =
      baselines.compactMap { $0.trained?.measurement } + prepared.tried.compactMap(\.measurement)
    return measured.contains { ($0.trainingSeconds ?? 0) > 0 } ? measured : nil
  }

  /// A baseline has its kind's name.
  func unmeasured(_ kind: Rung.Kind, _ status: Rung.Status, name: String? = nil) -> Rung {
    Rung(
      name: name ?? kind.rawValue, kind: kind, status: status, model: nil, parameterCount: nil,
      decisionThreshold: nil, metrics: [], target: nil)
  }
}
