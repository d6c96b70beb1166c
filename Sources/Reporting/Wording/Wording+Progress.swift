internal import Portfolio
internal import Results

extension Wording {
  static func mark(_ state: ProjectState.Kind) -> Mark {
    switch state {
    case .stalled: Mark(symbol: "✕", word: "stalled", tone: .bad)
    case .answered: Mark(symbol: "◐", word: "stalled, decided", tone: .caution)
    case .onTime: Mark(symbol: "✓", word: "on time", tone: .good)
    case .paused: Mark(symbol: "○", word: "paused", tone: .quiet)
    case .stopped: Mark(symbol: "■", word: "stopped", tone: .quiet)
    case .deployed: Mark(symbol: "★", word: "deployed", tone: .good)
    }
  }

  /// `November 2026`, or the days from which to which.
  static func period(_ period: ReportPeriod) -> String {
    guard let month = period.month else { return "\(day(period.first)) to \(day(period.last))" }
    let name = "\(monthName(month.monthOfYear)) \(month.year)"
    return period.last == month.last ? name : "\(name), up to \(day(period.last))"
  }

  /// `22 Nov 2026`, which no line is broken in.
  static func day(_ day: Day) -> String {
    let month = monthName(day.monthOfYear).prefix(3)
    return "\(day.dayOfMonth)\(NumberText.space)\(month)\(NumberText.space)\(day.year)"
  }

  /// A day of a config, which may be none.
  static func day(_ text: String) -> Phrase {
    Day(text).map { Phrase(words: day($0)) } ?? "\(name: text)"
  }

  static func monthName(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
  }

  /// Since when, and for how long.
  static func stall(_ state: ProjectState, _ problem: ProblemStatement, on today: Day) -> [Phrase] {
    guard let stall = state.stall else { return [] }
    return stall.reasons.map { reason in
      switch reason {
      case .noBetterRung: return noBetterRung(state, problem, on: today)
      case .deadlinePassed:
        let deadline = problem.deadline.flatMap { Day($0) }
        let late = deadline.map { $0.days(until: today) } ?? stall.days
        return "The deadline was \(day(problem.deadline ?? "")), \(days(late)) ago."
      }
    }
  }

  private static func noBetterRung(
    _ state: ProjectState, _ problem: ProblemStatement, on today: Day
  ) -> Phrase {
    let due = problem.cadence.next(after: state.lastProgress)
    let long = "\(days(state.lastProgress.days(until: today)))"
    let late = """
      one was due by \(day(due)), as the project is reviewed \(cadence(problem.cadence)).
      """
    guard let step = state.lastStep else {
      return """
        No rung has ever been recommended, \(long) after the first run (\(day(state.lastProgress))); \
        \(late)
        """
    }
    return """
      No better rung has been recommended for \(long), since \(name: step.rung.rung) on \
      \(day(step.day)); \(late)
      """
  }

  static func step(_ step: ProgressStep, _ metric: MetricSummary) -> Phrase {
    let reached = reached(step.rung, metric)
    let than: Phrase = step.over.map { " than \(self.reached($0, metric))" } ?? ""
    return switch step.kind {
    case .recommended: "\(day(step.day)): \(reached) is recommended, where nothing was."
    case .targetReached: "\(day(step.day)): \(reached) reaches the harder target."
    case .better: "\(day(step.day)): \(reached) is better\(than)."
    case .simpler: "\(day(step.day)): \(reached) is simpler, and no worse\(than)."
    }
  }

  /// `gbm (0.927)`
  private static func reached(_ rung: RungStanding, _ metric: MetricSummary) -> Phrase {
    let precision = Precision(intervals: [rung.interval], values: [rung.value])
    return "\(name: rung.rung) (\(precision.text(rung.value)))"
  }

  static func decision(_ choice: Decision.Choice) -> String {
    switch choice {
    case .continue: "continue"
    case .pivot: "pivot"
    case .pause: "pause"
    case .stop: "stop"
    }
  }

  /// What is due next, and when.
  static func due(_ project: ProjectProgress) -> Phrase {
    let state = project.state
    switch state.kind {
    case .stalled: return "a decision, since \(day(state.due))"
    case .answered: return "the next decision on \(day(state.due))"
    case .paused: return "paused until \(day(state.due))"
    case .stopped: return state.decision.map { "stopped on \(day($0.day))" } ?? "–"
    case .deployed: return "–"
    case .onTime:
      if state.decision?.answersUntil == state.due {
        return "the next decision on \(day(state.due))"
      }
      let isDeadline = project.problem.deadline == "\(state.due)"
      return isDeadline
        ? "the deadline on \(day(state.due))" : "a better rung, or a decision, by \(day(state.due))"
    }
  }

  static func bought(_ outcome: Attempt.Outcome) -> Phrase {
    switch outcome {
    case .betterRung: "\(Mark(symbol: "▲", word: "a better rung", tone: .good))"
    case .stillRecommended: "\(Mark(symbol: "≈", word: "still recommended", tone: .neutral))"
    case .nothing: "\(Mark(symbol: "○", word: "no better rung", tone: .quiet))"
    }
  }
}
