internal import Evaluation
internal import HarnessConfiguration
internal import Results

extension PreparedRun {
  /// What the rungs take, as measured or declared; nil where there is no budget.
  func economics(of baselines: [TrainedRung], reference: String) -> RungEconomics? {
    guard let budget = configuration.budget else { return nil }
    var figures: [String: RungFigures] = [:]
    for baseline in baselines {
      guard let trained = baseline.trained else { continue }
      figures[baseline.name] = RungFigures(
        kind: baseline.kind, price: trained.price, measurement: trained.measurement,
        budget: budget)
    }
    let outside = candidates.map { ($0, Rung.Kind.candidate) } + incumbents
    for (model, kind) in outside {
      figures[model.settings.name] = RungFigures(
        kind: kind, price: model.settings.price?.price,
        measurement: tried.first { $0.settings.name == model.settings.name }?.measurement,
        budget: budget)
    }
    return RungEconomics(
      budget: budget, figures: figures, reference: reference,
      predictionsPerMonth: configuration.problem.value?.decisionsPerMonth)
  }

  private var incumbents: [(PreparedCandidate, Rung.Kind)] {
    incumbent.map { [($0, .incumbent)] } ?? []
  }
}
