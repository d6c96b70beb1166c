internal import Candidates
internal import Evaluation
internal import Results
internal import Splitting
internal import Tabular

extension Binder {
  /// What the primary metric is a function of; nil once the metric is noted as unknown.
  mutating func bindMetricFamily() -> MetricFamily? {
    let name = configuration.metric.name
    if let family = MetricFamily(ofMetric: name) { return family }
    note(.unknownMetric(name, known: MetricFamily.known), at: JSONPath("metric", "name"))
    return nil
  }

  /// Nil once a problem is noted.
  mutating func bindMetric(task: TaskKind, costs: CostMatrix?) -> Metric? {
    let settings = configuration.metric
    let metric = self.metric(
      settings.name, quantile: settings.quantile, task: task, costs: costs,
      at: JSONPath("metric"), nameKey: "name")
    guard let metric else { return nil }
    let summary = metric.summary
    if summary.lowest.map({ settings.target < $0 }) == true
      || summary.highest.map({ settings.target > $0 }) == true
    {
      note(
        .unreachable(
          settings.target, metric: settings.name, lowest: summary.lowest, highest: summary.highest),
        at: JSONPath("metric", "target"))
    }
    if let lowest = summary.lowest, let highest = summary.highest {
      let width = highest - lowest
      for (key, value) in [("minimumLift", settings.minimumLift), ("margin", settings.margin)]
      where value > width {
        note(
          .widerThanRange(value, metric: settings.name, width: width),
          at: JSONPath("metric", key))
      }
    }
    return metric
  }

  mutating func bindGuardrails(task: TaskKind, costs: CostMatrix?) -> [BoundProblem.Guardrail] {
    var seen: Set<Metric> = []
    return configuration.guardrails.enumerated().compactMap { index, settings in
      let path = JSONPath("guardrails").appending(index: index)
      let metric = self.metric(
        settings.name, quantile: settings.quantile, task: task, costs: costs, at: path,
        nameKey: "metric")
      guard let metric else { return nil }
      if !seen.insert(metric).inserted {
        note(.metricTwice(settings.name), at: path.appending(key: "metric"))
      }
      return BoundProblem.Guardrail(metric: metric, margin: settings.margin)
    }
  }

  private mutating func metric(
    _ name: String, quantile: Double?, task: TaskKind, costs: CostMatrix?, at path: JSONPath,
    nameKey: String
  ) -> Metric? {
    let namePath = path.appending(key: nameKey)
    do {
      let metric = try Metric.resolve(name, quantile: quantile, costs: costs, task: task)
      if quantile != nil, Metric.named(name, costs: costs, task: task) != nil {
        note(.quantileWithoutEffect(metric: name), at: path.appending(key: "quantile"))
      }
      return metric
    } catch {
      switch error {
      // The primary metric's is noted before the task is known.
      case .unknown where nameKey == "name": break
      case .unknown: note(.unknownMetric(name, known: Metric.ids(for: task)), at: namePath)
      case .otherTask:
        note(
          .metricOfOtherTask(name, task: task, known: Metric.ids(for: task)), at: namePath)
      case .needsQuantile: note(.quantileNeeded(metric: name), at: namePath)
      // Costs that are there, but wrong, have a problem of their own.
      case .needsCosts where configuration.costs != nil: break
      case .needsCosts: note(.costsNeeded(metric: name), at: namePath)
      }
      return nil
    }
  }

  mutating func bindCosts(_ target: Target) -> CostMatrix? {
    guard let settings = configuration.costs else { return nil }
    let path = JSONPath("costs")
    guard case .matrix(let entries) = settings.costs else {
      if target.task != .regression {
        note(.onlyRegression(target.task), at: path.appending(key: "perUnit"))
      }
      return nil
    }
    let named = path.appending(key: "matrix")
    let matrixPath = configuration.positions.has(named) ? named : path
    guard case .classes(let target) = target else {
      note(.onlyClasses, at: matrixPath)
      return nil
    }
    let names = ClassNames(target.classes)
    var costs = target.classes.map { _ in target.classes.map { _ in 0.0 } }
    var isWhole = true
    var unknown: Set<JSONPath> = []
    for entry in entries {
      let truthPath = matrixPath.appending(key: entry.truth)
      let truth = names.code(of: entry.truth)
      if truth == nil, unknown.insert(truthPath).inserted {
        note(.notAClass(entry.truth, classes: target.classes), at: truthPath)
      }
      let prediction = names.code(of: entry.prediction)
      if prediction == nil {
        note(
          .notAClass(entry.prediction, classes: target.classes),
          at: truthPath.appending(key: entry.prediction))
      }
      if let truth, let prediction {
        costs[Int(truth)][Int(prediction)] = entry.cost
      } else {
        isWhole = false
      }
    }
    return isWhole ? CostMatrix(costs: costs) : nil
  }

  /// What lifts are worth, where the config says so, or what errors cost.
  func money(_ costs: CostMatrix?, primary: Metric) -> MoneyScale? {
    guard let settings = configuration.costs else {
      let value = configuration.problem.value
      return value?.moneyPerUnit.map {
        MoneyScale(perUnitOf: primary, money: $0, currency: value?.currency)
      }
    }
    switch settings.costs {
    case .matrix: return costs.map { MoneyScale($0, currency: settings.currency) }
    case .perUnit(let cost):
      return MoneyScale(perUnitOfError: cost, primary: primary, currency: settings.currency)
    }
  }
}
