package import Results

/// `junit.xml`: a test case for each gate and each finding, for a build server to show.
///
/// A shut gate, a worse finding and one below target are failures. What the evidence can't tell is
/// skipped, never passed.
package enum JUnitReport {
  package static func render(_ result: RunResult) -> String {
    document(
      result.project,
      [gates(result.gates) { Wording.evidence($0, result) }, dataFindings(result.data)]
        + result.candidates.map { findings($0, result) })
  }

  package static func render(_ result: AuditResult) -> String {
    document(
      result.project,
      [
        gates(result.gates) { Wording.dataEvidence($0, result.data) ?? "" },
        dataFindings(result.data),
      ])
  }

  static func document(_ project: String, _ suites: [Suite]) -> String {
    let bodies = suites.map { suite -> Markup in
      """
      <testsuite name="\(suite.name)" \(counts(suite.cases))>
      \(suite.cases.map(testCase).joined(by: "\n"))
      </testsuite>
      """
    }
    let all = suites.flatMap(\.cases)
    let document: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(VisibleText.line(project, limit: nameLimit))" \(counts(all))>
      \(bodies.joined(by: "\n"))
      </testsuites>

      """
    return document.text
  }

  static let nameLimit = 200

  struct Suite {
    let name: String
    let cases: [Case]
  }

  struct Case {
    let suite: String
    let name: String
    let outcome: Outcome

    enum Outcome {
      case passed
      case failed(type: String, message: String)
      case skipped(message: String)
    }
  }

  private static func gates(_ gates: [Gate], evidence: (Gate.Evidence) -> Phrase) -> Suite {
    Suite(
      name: "gates",
      cases: gates.map { gate in
        let because = gate.evidence.map(evidence).joined(by: " ")
        let message = because.plain(nameLimit: nameLimit)
        let outcome: Case.Outcome =
          switch gate.answer {
          case .open: .passed
          case .shut: .failed(type: "shut", message: message)
          case .undecided: .skipped(message: message)
          }
        return Case(suite: "gates", name: Wording.question(gate.kind).plain(), outcome: outcome)
      })
  }

  /// What the checks of the data found. An error that nobody waives is a failure; a warning, and what
  /// is waived, is skipped, so that it is seen.
  private static func dataFindings(_ data: DataSummary) -> Suite {
    Suite(
      name: "data",
      cases: data.findings.map { finding in
        let message = Wording.finding(finding, data).plain(nameLimit: nameLimit)
        let outcome: Case.Outcome =
          switch finding.severity {
          case .error where finding.waiver == nil: .failed(type: "error", message: message)
          case .error, .warning: .skipped(message: message)
          case .note: .passed
          }
        let column = finding.subject.column.map { " " + VisibleText.line($0, limit: nameLimit) }
        return Case(
          suite: "data", name: finding.subject.kind.rawValue + (column ?? ""), outcome: outcome)
      })
  }

  private static func findings(_ candidate: CandidateResult, _ result: RunResult) -> Suite {
    let name = VisibleText.line(candidate.name, limit: nameLimit)
    let suite = "candidate \(name)"
    let verdict = Wording.verdict(candidate, result).plain(nameLimit: nameLimit)
    let overall: Case.Outcome =
      switch candidate.verdict {
      case .outOfThePark: .passed
      case .failed, .mixedSuccess:
        .failed(type: Wording.mark(candidate.verdict).word, message: verdict)
      case .undecided: .skipped(message: verdict)
      }
    return Suite(
      name: suite,
      cases: [Case(suite: suite, name: "verdict", outcome: overall)]
        + candidate.subpopulations.map { finding in
          Case(
            suite: suite,
            name: Wording.subpopulation(finding.subpopulation).plain(nameLimit: nameLimit),
            outcome: outcome(finding))
        }
        + (candidate.discovered ?? []).map { finding in
          Case(
            suite: suite,
            name: Wording.subpopulation(finding.subpopulation).plain(nameLimit: nameLimit)
              + " (nobody declared it)", outcome: outcome(finding, result))
        })
  }

  private static func outcome(_ finding: SubpopulationFinding) -> Case.Outcome {
    let comparison = finding.comparison
    let word = Wording.mark(comparison.finding).word
    let precision = Precision(
      intervals: [comparison.lift?.interval],
      values: [comparison.lift?.estimate].compactMap { $0 })
    let lift =
      comparison.lift == nil
      ? "no lift could be measured" : "lift \(Wording.lift(comparison.lift, precision).plain())"
    let message = "\(word): \(lift) on \(Wording.rows(comparison.rows))"
    return switch comparison.finding {
    case .better, .equivalent: .passed
    case .worse, .belowTarget: .failed(type: word, message: message)
    case .insufficientEvidence: .skipped(message: message)
    }
  }

  /// A hint is no finding, nor is one on a loss that only stands in for the metric.
  private static func outcome(
    _ finding: DiscoveredSubpopulation, _ result: RunResult
  ) -> Case.Outcome {
    let mark = Wording.mark(finding)
    let precision = Precision(
      intervals: [finding.lift.interval], values: [finding.lift.estimate])
    let lift = Wording.lift(finding.lift, precision).plain()
    let message =
      "\(mark.word): lift \(lift) in \(Wording.lossTitle(finding.loss, result)) on "
      + Wording.rows(finding.rows)
    return finding.isDecisive
      ? .failed(type: mark.word, message: message) : .skipped(message: message)
  }

  private static func counts(_ cases: [Case]) -> Markup {
    let failures = cases.count { if case .failed = $0.outcome { true } else { false } }
    let skipped = cases.count { if case .skipped = $0.outcome { true } else { false } }
    return "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
  }

  private static func testCase(_ testCase: Case) -> Markup {
    let attributes: Markup = "classname=\"\(testCase.suite)\" name=\"\(testCase.name)\""
    return switch testCase.outcome {
    case .passed: "<testcase \(attributes)/>"
    case .failed(let type, let message):
      """
      <testcase \(attributes)><failure type="\(type)" message="\(message)"/></testcase>
      """
    case .skipped(let message):
      "<testcase \(attributes)><skipped message=\"\(message)\"/></testcase>"
    }
  }
}
