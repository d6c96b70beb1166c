package import Results

extension SARIFProblem {
  /// What a run leaves to mend: findings in the data, and gates that are not open, where the config
  /// says what they ask.
  package static func all(of result: RunResult, in places: SARIFPlaces) -> [SARIFProblem] {
    findings(result.data, places)
      + result.gates.filter { $0.kind != .data }.flatMap { gate in
        gate.evidence.compactMap { evidence in
          level(of: evidence, in: gate).map { level in
            SARIFProblem(
              rule: "\(gate.kind.rawValue)Gate", level: level,
              message: message(evidence, result).plain(),
              place: places.inConfig(path(of: evidence, result)))
          }
        }
      }
  }

  /// What an audit leaves to mend.
  package static func all(of result: AuditResult, in places: SARIFPlaces) -> [SARIFProblem] {
    findings(result.data, places)
  }

  private static func findings(_ data: DataSummary, _ places: SARIFPlaces) -> [SARIFProblem] {
    data.findings.map { finding in
      SARIFProblem(
        rule: finding.subject.kind.rawValue, level: level(finding.severity),
        message: Wording.audit(finding.subject, data).plain(),
        place: places.inData(finding.subject.column),
        waiver: finding.waiver.map { waiver in
          VisibleText.line("\(waiver.reason) (\(waiver.by), \(waiver.date))", limit: 1000)
        })
    }
  }

  private static func message(_ evidence: Gate.Evidence, _ result: RunResult) -> Phrase {
    if case .verdict(let name, _) = evidence,
      let candidate = result.candidates.first(where: { $0.name == name })
    {
      Wording.verdict(candidate, result)
    } else {
      Wording.evidence(evidence, result)
    }
  }

  private static func level(_ severity: AuditFinding.Severity) -> Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  /// Nil for what is no problem.
  private static func level(of evidence: Gate.Evidence, in gate: Gate) -> Level? {
    switch (evidence, gate.answer) {
    case (.verdict(_, .outOfThePark), _), (.withinBudget, _), (.pays(_, .met), _), (_, .open): nil
    case (.verdict(_, .undecided), _), (.budgetUnknown, _), (.pays(_, .undecided), _),
      (_, .undecided):
      .warning
    case (_, .shut): .error
    }
  }

  /// Where the config says what the evidence is about.
  private static func path(of evidence: Gate.Evidence, _ result: RunResult) -> String {
    switch evidence {
    case .nobody(.owner, _): "$.problem.owner"
    case .nobody(.stakeholder, let name):
      "$.problem.stakeholders[\(result.problem.stakeholders.firstIndex(of: name) ?? 0)]"
    case .constantReachesTarget, .incumbentReachesTarget, .targetBeyondFloor, .ladderOnly:
      "$.metric.target"
    case .minimumLiftWorth, .minimumLiftBeside: "$.metric.minimumLift"
    case .deadlinePassed: "$.problem.deadline"
    case .verdict(let name, _), .pays(let name, _), .candidateBroke(let name),
      .answersDiffer(let name):
      "$.candidates[\(place(of: name, result) ?? 0)]"
    case .overBudget(let rung, _), .budgetUnknown(let rung, _), .withinBudget(let rung):
      place(of: rung, result).map { "$.candidates[\($0)]" } ?? "$.budget"
    case .problemStated: "$.problem"
    case .auditFinding, .dataSound: "$.data"
    }
  }

  /// The candidate's place in the config. Those that broke have no result of their own, but a rung.
  private static func place(of candidate: String, _ result: RunResult) -> Int? {
    result.ladder.filter { $0.kind == .candidate }.firstIndex { $0.name == candidate }
  }
}
