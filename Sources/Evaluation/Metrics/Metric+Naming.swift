package import Results

extension Metric {
  /// The ids of a task's metrics, those that need a parameter included.
  package static func ids(for task: TaskKind) -> [String] {
    catalogue.filter { $0.tasks.contains(task) }.map(\.id)
  }

  /// The metric of this id, or nil; `resolve` says why.
  package static func named(
    _ id: String, quantile: Double? = nil, costs: CostMatrix? = nil, task: TaskKind
  ) -> Metric? {
    try? resolve(id, quantile: quantile, costs: costs, task: task)
  }

  /// The metric of this id, with its parameter where it has one.
  package static func resolve(
    _ id: String, quantile: Double? = nil, costs: CostMatrix? = nil, task: TaskKind
  ) throws(MetricRefusal) -> Metric {
    guard let metric = catalogue.first(where: { $0.id == id }) else { throw .unknown(id: id) }
    guard metric.tasks.contains(task) else {
      throw .otherTask(id: id, tasks: TaskKind.allCases.filter(metric.tasks.contains))
    }
    switch metric {
    case .pinball:
      guard let quantile, quantile > 0, quantile < 1 else { throw .needsQuantile }
      return .pinball(quantile: quantile)
    case .expectedCost:
      guard let costs, task == .multiclass || costs.costs.count == 2 else { throw .needsCosts }
      return .expectedCost(costs)
    default: return metric
    }
  }

  /// All metrics; those with a parameter have a stand-in for it.
  private static var catalogue: [Metric] {
    let costs = CostMatrix(costs: [[0, 1], [1, 0]])
    var metrics: [Metric] = []
    for task in TaskKind.allCases {
      for metric in all(for: task, quantile: 0.5, costs: costs) where !metrics.contains(metric) {
        metrics.append(metric)
      }
    }
    return metrics
  }
}
