internal import Results

extension Wording {
  /// Over a column of figures.
  static func title(_ item: BudgetItem, _ result: RunResult) -> Phrase {
    switch item {
    case .latency: "ms a row (p95)"
    case .memory: "MB of memory"
    case .size: "MB as a file"
    case .training: "s of training"
    case .predictions:
      result.currency.map { "\(name: $0) for 1,000 predictions" } ?? "for 1,000 predictions"
    case .upkeep: "hours of people a month"
    case .specialHardware: "special hardware"
    }
  }

  /// `it takes more than the budget allows: 120 ms a row of at most 50`.
  static func evidence(over items: [BudgetItem], of rung: String, _ result: RunResult) -> Phrase {
    "\(name: rung) takes more than the budget allows: \(items.map { excess($0, rung, result) }.listed())."
  }

  static func evidence(unknown items: [BudgetItem], of rung: String, _ result: RunResult) -> Phrase
  {
    """
    Nobody knows how much \(name: rung) takes of what the budget limits: \
    \(items.map { Phrase(words: name($0)) }.listed()). Measure it, or declare it under its price.
    """
  }

  /// What an item is called within a sentence.
  static func name(_ item: BudgetItem) -> String {
    switch item {
    case .latency: "time to predict one row"
    case .memory: "memory"
    case .size: "size as a file"
    case .training: "training time"
    case .predictions: "money for 1,000 predictions"
    case .upkeep: "people’s hours a month"
    case .specialHardware: "special hardware"
    }
  }

  private static func excess(_ item: BudgetItem, _ rung: String, _ result: RunResult) -> Phrase {
    guard item != .specialHardware else { return "special hardware, where none is allowed" }
    guard let budget = result.budget, let limit = budget.limit(item),
      let figure = result.figures(of: rung)?[item]
    else { return Phrase(words: name(item)) }
    let amounts = "\(amount(figure.value, item, result)) of at most \(amount(limit, item, result))"
    return Phrase(words: "\(name(item)) (\(amounts))")
  }

  private static func amount(_ value: Double, _ item: BudgetItem, _ result: RunResult) -> String {
    let number = NumberText.significant(value, digits: 3)
    switch item {
    case .latency: return number + NumberText.space + "ms"
    case .memory, .size: return number + NumberText.space + "MB"
    case .training: return number + NumberText.space + "s"
    case .upkeep: return number + NumberText.space + "hours"
    case .predictions: return money(value)
    case .specialHardware: return number
    }
  }

  /// What a candidate brings a year, what it costs more, and from how many predictions on it pays.
  static func payoff(
    _ payoff: Payoff, _ candidate: CandidateResult, _ result: RunResult
  ) -> Phrase {
    let gain = yearly(payoff.gain)
    let precision = precision([gain])
    let reference = result.reference.rung
    let extra = 12 * payoff.extra
    let volume = NumberText.count(Int(min(payoff.predictions, 1e15).rounded()))
    let costs: Phrase =
      extra == 0
      ? "costs as much"
      : """
      costs \(money(abs(extra), result)) \(extra > 0 ? "more" : "less") a year\
      \(missing(payoff.expense.missing))
      """
    let brings: Phrase =
      """
      \(name: candidate.name) brings \(money(precision.text(gain.estimate), result)) a year over \
      \(name: reference) (\(interval(gain.interval, precision))) at \(volume) predictions a month, \
      and \(costs)
      """
    return "\(brings): \(answer(payoff.answer)).\(breakEven(payoff))"
  }

  private static func answer(_ answer: TargetAnswer) -> Phrase {
    switch answer {
    case .met: "it pays"
    case .missed: "\(Mark(symbol: "✕", word: "it does not pay", tone: .bad))"
    case .undecided: "whether it pays is not known"
    }
  }

  private static func missing(_ items: [BudgetItem]) -> Phrase {
    items.isEmpty
      ? "" : " and what nobody told of \(items.map { Phrase(words: name($0)) }.listed())"
  }

  private static func breakEven(_ payoff: Payoff) -> Phrase {
    let (estimate, fewest, most) = payoff.breakEven
    guard let estimate else { return " By this estimate it pays at no number of predictions." }
    guard estimate > 0, estimate < 1e15 else { return "" }
    func text(_ value: Double?) -> String {
      value.flatMap { $0 < 1e15 ? NumberText.count(Int($0.rounded(.up))) : nil } ?? "never"
    }
    return Phrase(
      words: """
         It pays from \(text(estimate)) predictions a month on (interval \(text(fewest)) to \
        \(text(most))).
        """)
  }

  private static func yearly(_ lift: MoneyLift) -> MoneyLift {
    MoneyLift(
      estimate: 12 * lift.estimate,
      interval: Interval(
        lower: 12 * lift.interval.lower, upper: 12 * lift.interval.upper,
        level: lift.interval.level))
  }

  /// What money is reckoned with.
  static func prices(_ budget: Budget, _ result: RunResult) -> Phrase {
    var prices: [Phrase] = []
    if let hour = budget.machineHour {
      prices.append("\(money(hour, result)) an hour of the machine")
      prices.append(
        Phrase(
          words: budget.trainingsPerMonth == 1
            ? "one training a month"
            : "\(NumberText.plain(budget.trainingsPerMonth)) trainings a month"))
    }
    if let hour = budget.personHour { prices.append("\(money(hour, result)) an hour of people") }
    return prices.isEmpty ? "" : "Reckoned with \(prices.listed())."
  }

  private static func money(_ value: Double, _ result: RunResult) -> Phrase {
    money(self.money(value), result)
  }

  /// To three digits.
  static func money(_ value: Double) -> String {
    if value > 0, value < 0.0001 { return "<" + NumberText.space + "0.0001" }
    guard abs(value) >= 1000, abs(value) < 1e12 else {
      return NumberText.significant(value, digits: 3)
    }
    var unit = 1.0
    while abs(value) / unit >= 1000 { unit *= 10 }
    return NumberText.fixed((value / unit).rounded() * unit, decimals: 0)
  }

  private static func money(_ text: String, _ result: RunResult) -> Phrase {
    let currency: Phrase = result.currency.map { "\(name: $0)\(NumberText.space)" } ?? ""
    return "\(currency)\(text)"
  }
}
