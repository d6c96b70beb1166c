internal import Results

extension Wording {
  static func mark(_ verdict: Verdict) -> Mark {
    switch verdict {
    case .failed: Mark(symbol: "✕", word: "failed", tone: .bad)
    case .mixedSuccess: Mark(symbol: "◐", word: "mixed success", tone: .caution)
    case .outOfThePark: Mark(symbol: "★", word: "out of the park", tone: .good)
    case .undecided: Mark(symbol: "?", word: "undecided", tone: .quiet)
    }
  }

  static func mark(_ finding: FindingKind) -> Mark {
    switch finding {
    case .better: Mark(symbol: "▲", word: "better", tone: .good)
    case .equivalent: Mark(symbol: "≈", word: "equivalent", tone: .neutral)
    case .worse: Mark(symbol: "▼", word: "worse", tone: .bad)
    case .belowTarget: Mark(symbol: "◆", word: "below target", tone: .caution)
    case .insufficientEvidence: Mark(symbol: "○", word: "insufficient evidence", tone: .quiet)
    }
  }

  static func mark(_ answer: Gate.Answer) -> Mark {
    switch answer {
    case .open: Mark(symbol: "✓", word: "open", tone: .good)
    case .shut: Mark(symbol: "✕", word: "shut", tone: .bad)
    case .undecided: Mark(symbol: "?", word: "undecided", tone: .quiet)
    }
  }

  static func mark(_ answer: TargetAnswer) -> Mark {
    switch answer {
    case .met: Mark(symbol: "✓", word: "met", tone: .good)
    case .missed: Mark(symbol: "✕", word: "missed", tone: .bad)
    case .undecided: Mark(symbol: "?", word: "undecided", tone: .quiet)
    }
  }

  static func guardrailMark(_ answer: TargetAnswer) -> Mark {
    switch answer {
    case .met: Mark(symbol: "✓", word: "kept", tone: .good)
    case .missed: Mark(symbol: "✕", word: "broken", tone: .bad)
    case .undecided: Mark(symbol: "?", word: "undecided", tone: .quiet)
    }
  }

  static func mark(_ severity: AuditFinding.Severity) -> Mark {
    switch severity {
    case .error: Mark(symbol: "✕", word: "error", tone: .bad)
    case .warning: Mark(symbol: "◆", word: "warning", tone: .caution)
    case .note: Mark(symbol: "○", word: "note", tone: .quiet)
    }
  }

  static func shape(_ finding: FindingKind) -> PlotMark.Shape {
    switch finding {
    case .better: .upward
    case .equivalent: .square
    case .worse: .downward
    case .belowTarget: .diamond
    case .insufficientEvidence: .ring
    }
  }
}
