internal import Results

/// The ladder as steps: each rung against the one below.
struct LadderSteps {
  let rungs: [ScoredRung]
  let alpha: Double
  let money: MoneyScale?

  /// Evidence is of the rungs, by index; that on the metric that costs are counted in is nil where
  /// nobody says what they are. A candidate is no step above another one: all of them stand above the
  /// highest baseline.
  func steps(_ primary: MetricEvidence, money moneyEvidence: MetricEvidence?) -> [LadderStep] {
    var below: Int?
    return ladder.compactMap { rung in
      defer { if rungs[rung].kind != .candidate { below = rung } }
      guard let from = below else { return nil }
      return LadderStep(
        rung: rungs[rung].name, from: rungs[from].name,
        lift: lift(primary, rung, from).map { Lift($0, alpha: alpha) },
        money: money?.lift(moneyEvidence.flatMap { lift($0, rung, from) }, alpha: alpha))
    }
  }

  /// Indices in the order of complexity.
  var ladder: [Int] {
    rungs.indices.sorted {
      (rungs[$0].kind.complexity, $0) < (rungs[$1].kind.complexity, $1)
    }
  }

  private func lift(_ evidence: MetricEvidence, _ rung: Int, _ from: Int) -> Inference? {
    evidence.suffices ? evidence.inference(liftOf: rung, over: from) : nil
  }
}

extension Rung.Kind {
  /// The place in the ladder; candidates share the last.
  fileprivate var complexity: Int {
    switch self {
    case .constant: 0
    // Nothing has to be built.
    case .incumbent: 1
    case .rule: 2
    case .linear: 3
    case .tree: 4
    case .candidate: 5
    }
  }
}
