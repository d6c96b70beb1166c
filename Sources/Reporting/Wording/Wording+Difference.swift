internal import Results

extension Wording {
  /// 1: better after, −1: worse, 0: not told apart.
  static func standing(_ lift: Lift) -> Int {
    lift.interval.lower > 0 ? 1 : lift.interval.upper < 0 ? -1 : 0
  }

  static func standing(_ rung: RungDifference) -> Phrase {
    if rung.isSame == true { return "none" }
    guard let lift = rung.lift else {
      return rung.before == nil ? "new" : rung.after == nil ? "gone" : "too few rows to tell"
    }
    switch standing(lift) {
    case 1: return "\(mark(.better as FindingKind))"
    case -1: return "\(mark(.worse as FindingKind))"
    default: return "not told apart"
    }
  }

  /// What was recommended, what is, and whether that is a step forward.
  static func progress(_ difference: RunDifference) -> (mark: Mark, sentence: Phrase) {
    if difference.isEmpty {
      return (
        Mark(symbol: "≈", word: "no change", tone: .neutral),
        "Nothing changed: the same data, settings, findings and metrics."
      )
    }
    let recommendation = difference.recommendation
    let metric = difference.metric.title
    let rung =
      difference.recommended
      ?? difference.rungs.first { $0.name == recommendation.after && $0.before != nil }
    let what: Phrase
    switch (recommendation.before, recommendation.after) {
    case (nil, nil): what = "Neither run recommends a rung."
    case (nil, let after?): what = "\(name: after) is recommended; no rung was before."
    case (let before?, nil): what = "No rung is recommended; \(name: before) was before."
    case (let before?, let after?) where before == after:
      what = "\(name: after) is recommended, as before."
    case (let before?, let after?):
      what = "\(name: after) is recommended; before it was \(name: before)."
    }
    guard recommendation.before != nil, recommendation.after != nil, let rung else {
      let mark =
        recommendation.before == recommendation.after
        ? Mark(symbol: "≈", word: "no change", tone: .neutral)
        : recommendation.after == nil
          ? Mark(symbol: "▼", word: "lost", tone: .bad)
          : Mark(symbol: "▲", word: "gained", tone: .good)
      return (mark, what)
    }
    if rung.isSame == true {
      return (
        Mark(symbol: "≈", word: "no change", tone: .neutral),
        "\(what) It says the same of every test row."
      )
    }
    guard let lift = rung.lift, case .paired(let rows) = difference.pairing else {
      return (
        Mark(symbol: "?", word: "not paired", tone: .quiet), "\(what)\(sideBySide(rung, metric))"
      )
    }
    let precision = Precision(intervals: [lift.interval], values: [lift.estimate])
    let numbers: Phrase = """
      lift \(precision.signed(lift.estimate)), \(level(lift.interval.level)) interval \
      \(precision.signedRange(lift.interval)), on the same \(self.rows(rows))
      """
    switch standing(lift) {
    case 1:
      return (
        Mark(symbol: "▲", word: "better", tone: .good),
        "\(what) It is better on \(metric) than what was recommended before (\(numbers))."
      )
    case -1:
      return (
        Mark(symbol: "▼", word: "worse", tone: .bad),
        "\(what) It is worse on \(metric) than what was recommended before (\(numbers))."
      )
    default:
      return (
        Mark(symbol: "○", word: "not told apart", tone: .quiet),
        "\(what) On \(metric) it can’t be told from what was recommended before (\(numbers))."
      )
    }
  }

  private static func sideBySide(_ rung: RungDifference, _ metric: String) -> Phrase {
    guard let before = rung.before, let after = rung.after else { return "" }
    let precision = Precision(
      intervals: [before.interval, after.interval],
      values: [before, after].compactMap(\.measurement.value))
    return """
       \(metric) \(measurement(before.measurement, precision)) → \
      \(measurement(after.measurement, precision)).
      """
  }

  /// How the rungs were compared, or why not row by row.
  static func pairing(_ difference: RunDifference) -> Phrase {
    let unpaired: Phrase
    switch difference.pairing {
    case .paired(let rows):
      return """
        Paired on the same \(self.rows(rows)); where the change is none, all predictions are the same. \
        Both runs are measured as the run after measures, at α = \
        \(NumberText.percent(difference.alpha)). Intervals are adjusted (Holm) for all rungs of a table \
        whose predictions changed.
        """
    case .otherRows: unpaired = "The test rows are not the same in both runs"
    case .notKept(let side):
      unpaired = """
        The predictions of the run \(side == .before ? "before" : "after") are not at hand \
        (\(code: "test-rows.npz") in its folder)
        """
    case .changed(let side):
      unpaired = """
        \(code: "test-rows.npz") of the run \(side == .before ? "before" : "after") is not the file that \
        its result tells of
        """
    case .unknownMetric: unpaired = "The metric’s parameter is not known"
    }
    return """
      \(unpaired), so no lift is told. Each interval is of its run alone; that two of them overlap, or \
      do not, is no test.
      """
  }

  /// `✕ failed → ★ out of the park`
  static func change<Value>(
    _ before: Value?, _ after: Value?, _ mark: (Value) -> Mark
  ) -> Phrase {
    switch (before, after) {
    case (let before?, let after?): "\(mark(before)) → \(mark(after))"
    case (nil, let after?): "new, \(mark(after))"
    case (let before?, nil): "gone, was \(mark(before))"
    case (nil, nil): ""
    }
  }

  static func toolChange(_ before: Tool, _ after: Tool) -> Phrase {
    before.version == after.version
      ? "BLAS: \(name: before.blas) → \(name: after.blas); last digits may differ for that."
      : "harness \(name: before.version) → \(name: after.version)."
  }

  static func opened(_ change: FindingChange) -> Phrase {
    switch change.isOpened {
    case true?: "\(strong: "opened")"
    case false?: "closed"
    case nil: "changed"
    }
  }

  static func input(_ change: InputChange) -> Phrase {
    switch (change.before, change.after) {
    case (nil, let after?): "\(name: change.name): \(name: after.path) came."
    case (let before?, nil): "\(name: change.name): \(name: before.path) went."
    case (let before?, let after?):
      """
      \(name: change.name): \(name: after.path) has other content (\(NumberText.bytes(before.bytes)) → \
      \(NumberText.bytes(after.bytes))).
      """
    case (nil, nil): ""
    }
  }

  static func sameSettings(_ difference: RunDifference) -> Phrase {
    difference.configuration == nil
      ? "The same, as far as the results tell; one of the configs is not at hand."
      : "The same config."
  }
}
