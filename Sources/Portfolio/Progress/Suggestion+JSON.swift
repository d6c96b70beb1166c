extension Suggestion: Encodable {
  private enum Key: String, CodingKey {
    case kind, curve, candidate, rows, needed, share, interval, worksFor, hybrid, candidates, over
    case rung, since, days, looks, worth
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .moreData(let curve), .betterData(let curve), .unclearData(let curve):
      try container.encode(curve, forKey: .curve)
    case .moreTestRows(let candidate, let rows, let needed):
      try container.encode(candidate, forKey: .candidate)
      try container.encode(rows, forKey: .rows)
      try container.encode(needed, forKey: .needed)
    case .freshTestRows(let looks, let worth):
      try container.encode(looks, forKey: .looks)
      try container.encode(worth, forKey: .worth)
    case .betterLabels(let share, let interval):
      try container.encode(share, forKey: .share)
      try container.encode(interval, forKey: .interval)
    case .reframe(let candidate, let worksFor, let hybrid):
      try container.encode(candidate, forKey: .candidate)
      try container.encodeIfPresent(worksFor, forKey: .worksFor)
      try container.encodeIfPresent(hybrid, forKey: .hybrid)
    case .simpler(let candidates, let over):
      try container.encode(candidates, forKey: .candidates)
      try container.encode(over, forKey: .over)
    case .bringToUse(let rung, let since):
      try container.encode(rung, forKey: .rung)
      try container.encode(since, forKey: .since)
    case .stop(let days, let candidates, let curve):
      try container.encode(days, forKey: .days)
      try container.encode(candidates, forKey: .candidates)
      try container.encodeIfPresent(curve, forKey: .curve)
    case .audit: break
    }
  }

  /// What it is called in JSON.
  package var kind: String {
    switch self {
    case .moreData: "moreData"
    case .moreTestRows: "moreTestRows"
    case .freshTestRows: "freshTestRows"
    case .betterData: "betterData"
    case .unclearData: "unclearData"
    case .betterLabels: "betterLabels"
    case .reframe: "reframe"
    case .simpler: "simpler"
    case .bringToUse: "bringToUse"
    case .stop: "stop"
    case .audit: "audit"
    }
  }
}
