package import Results

extension JUnitReport {
  /// A test case for each sign-off, and one for the history's log. What is superseded is skipped.
  package static func render(_ survey: SignOffSurvey) -> String {
    let suite = "sign-offs"
    let cases = survey.checks.map { check in
      let name = [check.candidate, check.run, check.file].compactMap(\.self)
        .map { VisibleText.line($0, limit: nameLimit) }.joined(separator: " ")
      let mark = Wording.mark(check.standing)
      let message = Wording.signOff(check).plain(nameLimit: nameLimit)
      let outcome: Case.Outcome =
        if check.standing == .valid { .passed } else if check.isFailure {
          .failed(type: mark.word, message: message)
        } else { .skipped(message: "\(mark.word): \(message)") }
      return Case(suite: suite, name: name, outcome: outcome)
    }
    let free = survey.runs.filter { $0.candidate == nil }.map {
      Case(
        suite: suite,
        name: VisibleText.line("\($0.project) \($0.id)", limit: nameLimit) + " needs none",
        outcome: .passed)
    }
    let log = survey.log.map { log in
      Case(
        suite: suite, name: "the log’s chain",
        outcome: log.brokenAt.map {
          .failed(type: "broken", message: "The chain is broken at entry \($0).")
        } ?? .passed)
    }
    return document(
      "sign-offs", [Suite(name: suite, cases: cases + free + [log].compactMap(\.self))])
  }
}
