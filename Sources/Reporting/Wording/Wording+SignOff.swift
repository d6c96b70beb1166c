internal import Results

extension Wording {
  static func mark(_ standing: SignOffStanding) -> Mark {
    switch standing {
    case .valid: Mark(symbol: "✓", word: "valid", tone: .good)
    case .rejected: Mark(symbol: "✕", word: "rejected", tone: .bad)
    case .expired: Mark(symbol: "✕", word: "expired", tone: .bad)
    case .void: Mark(symbol: "✕", word: "void", tone: .bad)
    case .notAllowed: Mark(symbol: "✕", word: "not allowed", tone: .bad)
    case .tampered: Mark(symbol: "✕", word: "tampered with", tone: .bad)
    case .superseded: Mark(symbol: "○", word: "superseded", tone: .quiet)
    case .missing: Mark(symbol: "✕", word: "missing", tone: .bad)
    }
  }

  /// A check in a sentence or two: what it is about, who said what, and what speaks against it first.
  static func signOff(_ check: SignOffCheck) -> Phrase {
    var phrase: Phrase =
      if let candidate = check.candidate {
        "\(name: candidate) of \(name: check.project)"
      } else {
        check.project.isEmpty
          ? "a file"
          : check.file == nil ? "\(name: check.project)" : "a sign-off of \(name: check.project)"
      }
    if let run = check.run { phrase = "\(phrase), run \(name: run)" }
    if let by = check.by, let at = check.signedAt {
      let answered = check.standing == .rejected ? "rejected" : "signed"
      phrase = "\(phrase), \(answered) by \(name: by) on \(name: day(at))"
    }
    if let expires = check.expires { phrase = "\(phrase), counts until \(name: expires)" }
    if let fault = check.fault {
      phrase = "\(phrase): \(self.fault(fault))"
    } else if check.standing == .missing {
      phrase = "\(phrase): recommended, and nobody has signed for it"
    }
    if check.isNeeded, check.standing == .superseded { return phrase }
    return "\(phrase)."
  }

  static func waived(_ waived: WaivedFinding) -> Phrase {
    let until: Phrase = waived.until.map { ", until \(name: $0)" } ?? ""
    return """
      waived: \(subpopulation(waived.subpopulation)) (\(mark(waived.finding).word)), by \
      \(name: waived.by)\(until): \(prose: waived.reason)
      """
  }

  static func open(_ finding: OpenFinding) -> Phrase {
    let mark = mark(finding.finding)
    let interval = finding.interval.map { interval -> Phrase in
      ", lift \(Precision(intervals: [interval], values: []).signedRange(interval))"
    }
    return "\(subpopulation(finding.subpopulation)) \(mark)\(interval ?? "")"
  }

  private static func day(_ time: String) -> String { String(time.prefix(10)) }

  static func fault(_ fault: SignOffFault) -> Phrase {
    let what = fault.what ?? ""
    let detail = fault.detail ?? ""
    switch fault.kind {
    case .unreadable:
      return "the file is no sign-off in the one form that it can have"
    case .signature: return "the signature is not of what the file says"
    case .namespace:
      return "it was signed as \(name: what), which is something else than a sign-off"
    case .keyID: return "it names the key \(code: what), and was signed with \(code: detail)"
    case .statement:
      return "it says of the run what the run does not say: \(field(what)) differs"
    case .project: return "it is a sign-off of another project, \(name: what)"
    case .fileName: return "its content belongs to the file \(code: what)"
    case .fileOfLog: return "the file is not what the history’s log holds of it"
    case .fileGone: return "the log has it, and the file \(code: what) is gone"
    case .log: return "the log has lost or changed entries that it had when this was signed"
    case .future: return "it was signed at \(name: what), which is yet to come"
    case .unknownKey: return "no line of \(code: detail) has the key \(code: what)"
    case .revokedKey: return "the key \(code: what) is revoked"
    case .refusedKey:
      return "the list of allowed signers does not let this key sign as \(name: what)"
        + (detail.isEmpty ? "" : " (\(prose: detail))")
    case .author: return "it was signed by who started the run, \(name: what)"
    case .changed: return "\(subject(what, detail)) has changed since"
    case .gone: return "\(subject(what, detail)) is not there any more"
    case .history: return "what the history holds of the run is something else"
    case .conclusion: return "the run comes to another conclusion: \(field(what)) differs"
    case .unwaived: return "a finding is open that it does not waive"
    }
  }

  /// A part of a run, with its file where it has one.
  private static func subject(_ name: String, _ path: String) -> Phrase {
    path.isEmpty ? "\(name: name)" : "\(name: name) (\(code: path))"
  }

  private static func field(_ name: String) -> Phrase {
    switch name {
    case "id": "its id"
    case "startedAt": "when it started"
    case "author": "its author"
    case "authorMaySign": "whether its author may sign"
    case "toolVersion": "the harness’s version"
    case "verdict": "the verdict"
    case "recommended": "the recommended rung"
    case "simplestAdequate": "the simplest adequate rung"
    case "looks": "the number of looks at its test rows"
    case "openFindings": "its open findings"
    case "waived": "a waived finding that is not open"
    case "candidate": "the candidate"
    default: "\(name: name)"
    }
  }
}
