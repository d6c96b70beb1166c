internal import Results

extension Evaluator {
  /// What some rows tell of the metric that costs are counted in; nil where that is the primary one,
  /// where nobody says what errors cost, and where the rows are too few.
  func moneyEvidence(_ rows: RowEvidence) -> MetricEvidence? {
    guard let money = settings.money, money.metric != settings.primary else { return nil }
    let evidence = rows[money.metric]
    return evidence.suffices ? evidence : nil
  }

  /// The lift in money. Where the primary metric counts costs, its interval is that of the comparison
  /// on the same rows; else it stands for itself.
  func moneyLift(_ inference: Inference?, beside primary: Comparison) -> MoneyLift? {
    settings.money.flatMap { money in
      money.metric == settings.primary
        ? money.lift(primary.lift) : money.lift(inference, alpha: settings.alpha)
    }
  }
}
