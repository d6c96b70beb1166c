package import Results

/// What a rung reached in a run, on the primary metric and all test rows.
package struct RungStanding: Codable, Equatable, Sendable {
  package let rung: String
  package let kind: Rung.Kind
  package let value: Double
  /// Nil where the rows are too few for one, and where somebody declared the value.
  package let interval: Interval?
  package let target: TargetAnswer?

  /// Nil where it was not measured.
  init?(_ rung: RungOutline?) {
    guard let rung, rung.status == .measured, let value = rung.value else { return nil }
    self.rung = rung.name
    kind = rung.kind
    self.value = value
    interval = rung.interval
    target = rung.target
  }

  /// What today's process reaches: as measured, else as its people say.
  init?(incumbentOf run: RunOutline) {
    if let name = run.problem.incumbent?.rung, let measured = Self(run.rung(name)) {
      self = measured
    } else if let declared = run.problem.incumbent?.declared {
      rung = Rung.Kind.incumbent.rawValue
      kind = .incumbent
      value = declared
      interval = nil
      target = nil
    } else {
      return nil
    }
  }
}

extension RunOutline {
  var recommended: RungStanding? {
    recommendation.rung.flatMap { RungStanding(rung($0)) }
  }

  var best: RungStanding? { RungStanding(rung(recommendation.best)) }

  /// Whether both were measured on the same test rows: by ids and true values where both runs kept the
  /// hash of these, as runs with candidates do, else by the list of rows.
  func hasTestRows(of other: RunOutline) -> Bool {
    if let own = evidence.looks?.testSet, let others = other.evidence.looks?.testSet {
      return own == others
    }
    return split.sha256 == other.split.sha256
  }
}

extension RungStanding {
  /// The same model, as far as its figures tell; its interval widens with every look at the test rows.
  func isSame(as other: RungStanding?) -> Bool { rung == other?.rung && value == other?.value }
}

extension MetricSummary {
  /// By how much a value is better than another; below 0, worse.
  func gain(from old: Double, to new: Double) -> Double {
    direction == .higherIsBetter ? new - old : old - new
  }
}
