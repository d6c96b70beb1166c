package import Results

/// Why a metric's name in a config gives no metric.
package enum MetricRefusal: Error, Equatable, Sendable {
  /// No metric has this id.
  case unknown(id: String)
  /// The metric is for other tasks.
  case otherTask(id: String, tasks: [TaskKind])
  /// `pinball` needs a quantile between 0 and 1.
  case needsQuantile
  /// `expected_cost` needs a cost matrix of as many classes as the target has.
  case needsCosts
}
