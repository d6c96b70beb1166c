package import Results

/// Where a project stands on the last day of a report.
package struct ProjectState: Codable, Equatable, Sendable {
  package let kind: Kind
  /// The last run that recommended a better rung; nil where none did.
  package let lastStep: ProgressStep?
  /// The day of that, else of the first run.
  package let lastProgress: Day
  /// The day by which a better rung, or a decision, is due.
  package let due: Day
  /// Nil where there is nothing to answer for.
  package let stall: Stall?
  /// The latest one.
  package let decision: DecisionRecord?

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Neither a better rung nor a decision is overdue.
    case onTime
    /// Nothing better has come in time, and nobody has decided what to do about it.
    case stalled
    /// It has stalled, and somebody decided to go on.
    case answered
    case paused
    case stopped
    /// The model is where it is needed: what it does there is another question.
    case deployed
  }

  package struct Stall: Codable, Equatable, Sendable {
    /// The day on which something was due that did not come.
    package let since: Day
    package let days: Int
    package let reasons: [Reason]

    package enum Reason: String, Codable, CaseIterable, Sendable {
      /// No better rung was recommended in a review cadence.
      case noBetterRung
      case deadlinePassed
    }
  }

  /// - Precondition: there is a run.
  init(
    runs: [ProjectRun], steps: [ProgressStep], decisions: [DecisionRecord], isDeployed: Bool,
    on today: Day
  ) {
    guard let first = runs.first, let latest = runs.last else {
      preconditionFailure("a project has runs")
    }
    let problem = latest.result.problem
    lastStep = steps.last
    lastProgress = steps.last?.day ?? first.day
    let review = problem.cadence.next(after: lastProgress)
    let deadline = problem.deadline.flatMap { Day($0) }
    decision = decisions.last
    let isOver = isDeployed || decision?.decision.choice == .stop
    var reasons: [Stall.Reason] = []
    if review < today { reasons.append(.noBetterRung) }
    if let deadline, deadline < today { reasons.append(.deadlinePassed) }
    let missed = [review, deadline].compactMap(\.self).filter { $0 < today }.min()
    stall =
      isOver
      ? nil
      : missed.map { Stall(since: $0, days: $0.days(until: today), reasons: reasons) }
    let answer = decision.flatMap { $0.answers(on: today) ? $0 : nil }
    kind =
      if decision?.decision.choice == .stop {
        .stopped
      } else if isDeployed {
        .deployed
      } else if answer?.decision.choice == .pause {
        .paused
      } else if stall == nil {
        .onTime
      } else {
        answer == nil ? .stalled : .answered
      }
    let next = [review, deadline].compactMap(\.self).filter { $0 >= today }.min()
    due =
      switch kind {
      // A decision that holds is what is reviewed next.
      case .onTime, .answered, .paused: answer?.answersUntil ?? next ?? review
      case .stalled: missed ?? review
      case .stopped, .deployed: review
      }
  }
}

extension ProblemStatement {
  /// How often the project is looked at; a month where nobody says.
  package var cadence: ReviewCadence { reviewEvery ?? .month }
}
