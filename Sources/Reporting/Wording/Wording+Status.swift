internal import Portfolio
internal import Results

extension Wording {
  static func block(_ block: ProjectStatus.Block) -> Phrase {
    switch block {
    case .gate(let gate): "\(title(gate.kind).lowercased()) is \(mark(gate.answer))"
    case .projectGate(let passage): projectGate(passage)
    case .signOff(let check): unsigned(check)
    case .stalled(let stall):
      "nothing better for \(days(stall.days)) more than the review allows, and no decision"
    case .wornTestRows(let looks):
      "\(String(looks.count)) looks at test rows that were good for \(String(looks.freshRowsDue))"
    }
  }

  private static func projectGate(_ passage: GatePassage) -> Phrase {
    let title = title(passage.gate)
    guard let record = passage.latest else { return unsaid(passage.gate) }
    let by: Phrase =
      if case .person(let by, let evidence) = record.source {
        ", says \(name: by): \(prose: evidence)"
      } else {
        ""
      }
    return "\(title) is \(mark(record.answer))\(by)"
  }

  private static func unsaid(_ gate: ProjectGate) -> Phrase {
    switch gate {
    case .data: "its data were not audited"
    case .problem, .model: "it was not run"
    case .organisation: "nobody has said that it is agreed, paid for and supported"
    case .deployed: "nobody has said that it is deployed"
    case .used: "nobody has said that it is used"
    case .effective: "nobody has said that it has an effect"
    case .maintained: "nobody has said that it is maintained"
    }
  }

  private static func unsigned(_ check: SignOffCheck) -> Phrase {
    let candidate: Phrase = check.candidate.map { "of \(name: $0) " } ?? ""
    return "the sign-off \(candidate)is \(mark(check.standing))"
  }

  static func due(_ due: ProjectStatus.Due) -> Phrase {
    let day = day(due.day)
    return switch due.kind {
    case .review: "a better rung, or a decision, by \(day)"
    case .decision: "a decision by \(day)"
    case .deadline: "the deadline on \(day)"
    case .signOff: "the sign-off expires on \(day)"
    }
  }
}
