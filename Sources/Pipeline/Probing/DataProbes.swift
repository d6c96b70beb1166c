internal import Audit
internal import Evaluation
internal import HarnessConfiguration
internal import LinearAlgebra
internal import Models
internal import Parallel
internal import Probing
internal import Results
internal import Splitting
internal import Tabular

/// What models that are trained on training rows tell of the data: the part of the audit that a run has
/// no time for.
struct DataProbes {
  let prepared: PreparedRun
  let workers: Workers

  /// The curve and the labels are asked of so many training rows at most, drawn by the seed.
  static let mostRows = 50_000
  /// What one column tells beside the others takes fewer.
  static let mostComparedRows = 20_000

  func probe(log: inout RunLog) -> ProbedData {
    BLAS.useSingleThread()
    var probed = ProbedData()
    log.begin(.probing(columns: prepared.audit.features.count))
    probed.separability = separability()
    probed.labelAgreement = labelAgreement
    // Where a split cannot be made again of fewer rows, there is nothing to train on.
    if let rows = try? rows(limit: Self.mostComparedRows) {
      probed.columnAgainstRest = ColumnAgainstRestProbe(
        learners: learning.map { ($0, prepared.learner(for: $0)) }, workers: workers
      ).compare(rows)
    }
    if let rows = try? rows(limit: Self.mostRows) { learn(from: rows, &probed, &log) }
    return probed
  }

  /// Baselines that learn more from more rows, the waived ones left out.
  private var learning: [Rung.Kind] {
    [.linear, .tree].filter { prepared.configuration.baselines.waiver(of: $0) == nil }
  }

  private func learn(from rows: ProbedRows, _ probed: inout ProbedData, _ log: inout RunLog) {
    log.begin(.learning(rows: rows.training.count))
    let baselines = learning.compactMap { baseline($0, rows) }
    let constant = baseline(.constant, rows)
    probed.labels = LabelProbe(alpha: alpha).labels(
      baselines, rows: rows, ids: prepared.bound.ids)
    guard let reference = baselines.best(by: metric.metric) else { return }
    probed.detectableLift = detectableLift(
      reference, among: baselines + [constant].compactMap(\.self), rows)
    let settings = prepared.configuration.metric
    probed.learningCurve = LearningCurveProbe(
      metric: metric, target: settings.target, minimumLift: settings.minimumLift,
      margin: settings.margin, alpha: alpha, seed: prepared.configuration.split.seed
    ).curve(
      of: reference, rows: rows, group: prepared.bound.group, constant: constant?.value,
      ceiling: prepared.errorFloor.flatMap {
        metric.metric.bound(atErrorFloor: $0, constant: constant?.value)
      }, workers: workers)
  }

  private func baseline(_ kind: Rung.Kind, _ rows: ProbedRows) -> ProbedBaseline? {
    ProbedBaseline(
      kind, prepared.learner(for: kind), rows: rows, metric: metric, workers: workers)
  }

  private func rows(limit: Int) throws(SplitError) -> ProbedRows {
    let bound = prepared.bound
    return try ProbedRows(
      table, target: bound.target, weights: bound.weights, split: prepared.split,
      method: bound.splitMethod, group: bound.group,
      folds: prepared.configuration.baselines.folds, seed: prepared.configuration.split.seed,
      limit: limit)
  }

  private func separability() -> Separability? {
    guard case let learner as LinearLearner = prepared.learner(for: .linear) else { return nil }
    return SeparabilityProbe(
      learner: learner, folds: prepared.configuration.baselines.folds,
      seed: prepared.configuration.split.seed, alpha: alpha, workers: workers
    ).separability(table, split: prepared.split, group: prepared.bound.group)
  }

  /// A candidate is taken to differ from the reference as the next best baseline does.
  private func detectableLift(
    _ reference: ProbedBaseline, among baselines: [ProbedBaseline], _ rows: ProbedRows
  ) -> DetectableLift? {
    let others = baselines.filter { $0.kind != reference.kind }
    guard let next = others.best(by: metric.metric), let value = reference.value else { return nil }
    let evidence = prepared.configuration.evidence
    let models = ModelsOnRows(
      metric.metric, of: [reference.outOfFold, next.outOfFold], truth: rows.training.target,
      clusters: rows.clusters, weights: rows.training.weights,
      bootstrap: Bootstrap(draws: evidence.bootstrapDraws, seed: evidence.seed, workers: workers))
    guard
      let lift = models.detectableLift(
        of: 0, over: 1, rows: prepared.split.testRows.count, alpha: alpha)
    else { return nil }
    return DetectableLift(
      metric: metric.metric.summary, testRows: prepared.split.testRows.count, lift: lift,
      pair: [reference.kind.rawValue, next.kind.rawValue], asked: asked(of: value))
  }

  private func asked(of value: Double) -> DetectableLift.Asked? {
    let settings = prepared.configuration.metric
    if settings.minimumLift > 0 {
      return DetectableLift.Asked(lift: settings.minimumLift, reason: .minimumLift)
    }
    let lacking = metric.metric.lift(of: settings.target, over: value)
    return lacking > 0 ? DetectableLift.Asked(lift: lacking, reason: .target) : nil
  }

  /// Of the training rows; nil without a second column of labels, or where no row has both.
  private var labelAgreement: LabelAgreement? {
    guard let column = prepared.configuration.data.secondLabel?.string,
      let second = prepared.bound.secondLabels, case .classes(let first) = prepared.bound.target
    else { return nil }
    let rows = prepared.split.trainingRows
    let compared = LabelComparison(
      rows.map { first.codes[Int($0)] }, rows.map { second[Int($0)] },
      classCount: max(first.classes.count, rows.reduce(0) { max($0, Int(second[Int($1)]) + 1) }))
    guard compared.rows > 0 else { return nil }
    let differing = rows.lazy.map { Int($0) }.filter {
      second[$0] >= 0 && second[$0] != first.codes[$0]
    }
    return LabelAgreement(
      column: column, rows: compared.rows, disagreements: compared.disagreements,
      agreement: compared.agreement, agreementInterval: compared.agreementInterval(alpha: alpha),
      kappa: compared.kappa?.value, kappaInterval: compared.kappaInterval(alpha: alpha),
      ceiling: compared.ceiling,
      ids: differing.prefix(LabelProbe.mostNamed).map { prepared.bound.ids[$0].string })
  }

  private var metric: ProbedMetric {
    ProbedMetric(prepared.bound.metric, costs: prepared.bound.costs)
  }

  private var alpha: Double { prepared.configuration.evidence.alpha }

  private var table: Table {
    prepared.bound.table.selecting(columns: prepared.audit.features)
  }
}
