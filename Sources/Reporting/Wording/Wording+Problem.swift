internal import Results

extension Wording {
  static func cadence(_ cadence: ReviewCadence) -> String {
    switch cadence {
    case .week: "every week"
    case .twoWeeks: "every two weeks"
    case .month: "every month"
    case .quarter: "every quarter"
    }
  }

  /// `2,000 decisions a month; a unit of log loss is worth EUR 3 in each`.
  static func value(_ value: ProblemValue, _ goal: MetricGoal, currency: String?) -> Phrase {
    let decisions = "\(NumberText.plain(value.decisionsPerMonth)) decisions a month"
    guard let unit = value.moneyPerUnit else { return "\(decisions)" }
    return """
      \(decisions); a unit of \(goal.metric.title) is worth \(money(unit, currency)) in each
      """
  }

  /// Nil where nothing is known of today's process.
  static func incumbent(
    _ incumbent: Incumbent, measured: Double?, _ goal: MetricGoal
  ) -> Phrase? {
    let title = goal.metric.title
    let reached: Phrase? =
      if let measured {
        "\(title) \(NumberText.significant(measured, digits: 4)), measured on the test rows"
      } else if let declared = incumbent.declared {
        "\(title) \(NumberText.plain(declared)), as its people say"
      } else { nil }
    let parts = [incumbent.note.map { "\(prose: $0)" }, reached].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(by: "; ")
  }

  /// Nil where nothing of today's process is known on the test rows.
  static func againstIncumbent(_ candidate: CandidateResult, _ result: RunResult) -> Phrase? {
    guard let lift = candidate.overIncumbent else { return nil }
    let precision = Precision(intervals: [lift.interval], values: [lift.estimate])
    let told = "\(precision.signed(lift.estimate)) (\(interval(lift.interval, precision)))"
    return """
      Against what is done today, \(name: candidate.name) has a lift of \(told) on \
      \(result.evidence.primary.title).
      """
  }

  static func evidence(nobody role: Gate.Role, _ name: String) -> Phrase {
    switch role {
    case .owner: "The owner is “\(name: name)”: somebody has to answer for the decision."
    case .stakeholder:
      "A stakeholder is “\(name: name)”: name those who would object if the model were wrong."
    }
  }

  static func constantReachesTarget(_ answer: TargetAnswer, _ result: RunResult) -> Phrase {
    let same = "Predicting the same for everybody"
    switch answer {
    case .met:
      return """
        \(same) already reaches the target of \(target(result)): it asks for nothing. Set one that \
        would change something.
        """
    case .missed, .undecided:
      return """
        \(same) may already reach the target of \(target(result)): the test rows cannot tell. Is it \
        ambitious enough?
        """
    }
  }

  static func incumbentReachesTarget(_ answer: TargetAnswer, _ result: RunResult) -> Phrase {
    let may = answer == .met ? "already reaches" : "may already reach"
    return """
      What is done today \(may) the target of \(target(result)): say what a model is to do better, \
      and how much.
      """
  }

  static func targetBeyondFloor(_ bound: Double, _ result: RunResult) -> Phrase {
    """
    No model can reach the target of \(target(result)) with these columns: rows that look the same \
    have different outcomes, which leaves \(NumberText.significant(bound, digits: 3)) at best. \
    Collect columns that tell them apart, or lower the target.
    """
  }

  static func minimumLiftWorth(_ perMonth: Double, _ result: RunResult) -> Phrase {
    """
    The smallest lift worth having brings \(money(perMonth, result.currency)) a month.
    """
  }

  static func minimumLift(
    _ perMonth: Double, beside candidate: String, _ costs: Double, _ result: RunResult
  ) -> Phrase {
    let worth = "\(money(perMonth, result.currency)) a month"
    let cost = "\(money(costs, result.currency))"
    return perMonth < costs
      ? """
      The smallest lift worth having brings \(worth), and \(name: candidate) costs \(cost): raise \
      the minimum lift to what pays for it.
      """
      : """
      The smallest lift worth having brings \(worth), and \(name: candidate) costs \(cost).
      """
  }

  static func deadlinePassed(_ date: String) -> Phrase {
    "The deadline, \(name: date), has passed: agree on a new one, or stop."
  }

  /// An amount to three digits.
  private static func money(_ amount: Double, _ currency: String?) -> Phrase {
    let number = NumberText.significant(amount, digits: 3)
    return currency.map { "\(name: $0)\(NumberText.space)\(number)" } ?? "\(number)"
  }
}
