/// What a candidate brings over the reference in a month, and what it costs more.
///
/// The interval is that of the lift: what machines and people cost is taken as it is told.
package struct Payoff: Equatable, Sendable {
  /// What the lift brings, costs apart.
  package let gain: MoneyLift
  package let expense: RungExpense
  package let reference: RungExpense
  /// A month.
  package let predictions: Double

  /// The money is the lift's on `counted` predictions.
  package init(
    money: MoneyLift, counted: Int, predictions: Double, expense: RungExpense,
    reference: RungExpense
  ) {
    let factor = predictions / Double(counted)
    gain = MoneyLift(
      estimate: factor * money.estimate,
      interval: Interval(
        lower: factor * money.interval.lower, upper: factor * money.interval.upper,
        level: money.interval.level))
    self.expense = expense
    self.reference = reference
    self.predictions = predictions
  }

  /// What it costs more in a month; less, where it is below 0.
  package var extra: Double {
    expense.total(predictions: predictions) - reference.total(predictions: predictions)
  }

  /// What is left of the gain in a month.
  package var net: MoneyLift {
    MoneyLift(
      estimate: gain.estimate - extra,
      interval: Interval(
        lower: gain.interval.lower - extra, upper: gain.interval.upper - extra,
        level: gain.interval.level))
  }

  /// Whether it pays. What nobody knows of the candidate's costs can only make them more.
  package var answer: TargetAnswer {
    if net.interval.upper < 0 { return .missed }
    return net.interval.lower > 0 && expense.missing.isEmpty ? .met : .undecided
  }

  /// The predictions a month from which on it pays, as the lift is estimated, and as it is at the
  /// ends of its interval: nil where it never does.
  package var breakEven: (estimate: Double?, fewest: Double?, most: Double?) {
    (
      breakEven(gain.estimate), breakEven(gain.interval.upper), breakEven(gain.interval.lower)
    )
  }

  private func breakEven(_ gain: Double) -> Double? {
    let fixed = expense.perMonth - reference.perMonth
    let aPrediction =
      gain / predictions - (expense.perThousand - reference.perThousand) / 1000
    if fixed <= 0 { return aPrediction >= 0 ? 0 : nil }
    return aPrediction > 0 ? fixed / aPrediction : nil
  }
}
