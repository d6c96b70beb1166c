internal import Results

extension Wording {
  static func question(_ kind: Gate.Kind) -> Phrase {
    switch kind {
    case .problem: "Is the problem stated, and worth solving?"
    case .data: "Can the data carry it?"
    case .model: "Is a candidate worth its complexity, everywhere?"
    case .economics: "Is it worth what it costs?"
    }
  }

  static func title(_ kind: Gate.Kind) -> String {
    switch kind {
    case .problem: "Problem"
    case .data: "Data"
    case .model: "Model"
    case .economics: "Economics"
    }
  }

  /// Nil for what is no evidence of the data gate.
  static func dataEvidence(_ evidence: Gate.Evidence, _ data: DataSummary) -> Phrase? {
    switch evidence {
    case .dataSound: return "The checks of the data found no error."
    case .auditFinding(let index):
      guard data.findings.indices.contains(index) else {
        return "A finding of the data checks that this result does not hold."
      }
      return audit(data.findings[index].subject, data)
    default: return nil
    }
  }

  static func evidence(_ evidence: Gate.Evidence, _ result: RunResult) -> Phrase {
    switch evidence {
    case .problemStated:
      return "Decision, owner, metric and target are stated and make sense."
    case .nobody(let role, let name): return Self.evidence(nobody: role, name)
    case .constantReachesTarget(let answer): return constantReachesTarget(answer, result)
    case .incumbentReachesTarget(let answer): return incumbentReachesTarget(answer, result)
    case .targetBeyondFloor(let bound): return targetBeyondFloor(bound, result)
    case .minimumLiftWorth(let perMonth): return minimumLiftWorth(perMonth, result)
    case .minimumLiftBeside(let perMonth, let candidate, let costs):
      return minimumLift(perMonth, beside: candidate, costs, result)
    case .deadlinePassed(let date): return deadlinePassed(date)
    case .dataSound, .auditFinding: return dataEvidence(evidence, result.data) ?? ""
    case .verdict(let candidate, let verdict):
      let word = mark(verdict).word
      return "\(name: candidate): \(word)."
    case .candidateBroke(let candidate):
      guard let rung = result.ladder.first(where: { $0.name == candidate }),
        case .broken(let failure) = rung.status
      else { return "\(name: candidate) could not be measured." }
      return broke(candidate, failure)
    case .answersDiffer(let candidate):
      return "\(name: candidate)’s answers depend on the way it is asked."
    case .ladderOnly(let recommended?):
      return "No candidate was compared; \(name: recommended) reaches the target."
    case .ladderOnly(nil):
      return "No candidate was compared, and no baseline is known to reach the target."
    case .withinBudget(let rung): return "\(name: rung) is within the budget."
    case .overBudget(let rung, let items): return Self.evidence(over: items, of: rung, result)
    case .budgetUnknown(let rung, let items):
      return Self.evidence(unknown: items, of: rung, result)
    case .pays(let name, _):
      guard let candidate = result.candidates.first(where: { $0.name == name }),
        let payoff = result.payoff(of: candidate)
      else { return "What \(name: name) brings and costs is in no part of this result." }
      return Self.payoff(payoff, candidate, result)
    }
  }
}
