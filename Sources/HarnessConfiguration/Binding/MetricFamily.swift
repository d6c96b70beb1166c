internal import Evaluation
internal import Results

/// What a metric is a function of: it decides whether the target is taken as classes or as numbers.
enum MetricFamily {
  case classes
  case values

  /// Nil: there is no metric of this name.
  init?(ofMetric name: String) {
    if Metric.ids(for: .regression).contains(name) {
      self = .values
    } else if MetricFamily.known.contains(name) {
      self = .classes
    } else {
      return nil
    }
  }

  /// The names of all metrics, each once.
  static var known: [String] {
    TaskKind.allCases.flatMap { Metric.ids(for: $0) }.reduce(into: []) { known, id in
      if !known.contains(id) { known.append(id) }
    }
  }
}
