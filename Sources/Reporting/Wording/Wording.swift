internal import Results

/// The report's words, in one place: every sentence on what a result means is made here.
enum Wording {
  /// As much of a run's id as tells it from others.
  static func shortID(_ id: String) -> String { String(id.prefix(12)) }
}

extension RunResult {
  func metric(_ id: String) -> MetricSummary? { evidence.metrics.first { $0.id == id } }

  /// A metric as prose names it.
  func title(_ metric: String) -> String { self.metric(metric)?.title ?? metric }

  func rung(_ name: String) -> Rung? { ladder.first { $0.name == name } }

  func candidate(_ name: String) -> CandidateResult? { candidates.first { $0.name == name } }
}

extension Rung {
  var primary: MetricEstimate? { metrics.first }

  var waiver: Waiver? {
    if case .waived(let waiver) = status { waiver } else { nil }
  }
}
