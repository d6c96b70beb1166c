internal import Results

extension Wording {
  static func waived(_ waiver: Waiver, rung: String) -> Phrase {
    "\(name: rung) was waived by \(name: waiver.by) on \(name: waiver.date): \(prose: waiver.reason)"
  }

  static func failed(_ rung: String, _ failure: RungFailure) -> Phrase {
    let reason =
      switch failure {
      case .noFeatures: "no feature column is left to learn from"
      case .notConverged: "its iterations did not converge"
      case .numericalFailure: "its columns are scaled too badly for the linear algebra"
      case .unusableRule: "the rule does not fit the training rows"
      case .missingColumn: "a column that it needs is not there"
      }
    return "\(name: rung) could not be trained: \(reason)."
  }

  static func threshold(_ threshold: DecisionThreshold, positive: String?) -> Phrase {
    let value = NumberText.significant(threshold.value, digits: 4)
    let called: Phrase = positive.map { "\(name: $0)" } ?? "positive"
    let origin =
      switch threshold.origin {
      case .half: "one half, where nothing asks for another"
      case .crossValidated: "chosen by cross-validation on training rows"
      case .costs: "where both decisions cost the same"
      case .crossValidatedCosts: "chosen for the least cost by cross-validation on training rows"
      case .configured: "set in the config"
      }
    return "A row is called \(called) from a probability of \(value) on (\(origin))."
  }

  static func statistic(_ statistic: ConstantDescription.Statistic) -> String {
    switch statistic {
    case .mean: "mean"
    case .median: "median"
    case .quantile: "quantile"
    }
  }

  static func part(_ term: LinearDescription.Term, _ result: RunResult) -> Phrase {
    switch term.part {
    case .value where result.isDateTime(term.column): "\(name: term.column) (days)"
    case .value: "\(name: term.column)"
    case .missing: "\(name: term.column) is missing"
    case .level(let level): "\(name: term.column) = \(name: level)"
    case .rareLevel: "\(name: term.column) has a rare or unseen level"
    }
  }

  static func test(_ split: TreeDescription.Split, _ result: RunResult) -> Phrase {
    switch split.test {
    case .atMost(let days, _) where result.isDateTime(split.column):
      "\(name: split.column) not after \(NumberText.date(days: days))"
    case .atMost(let threshold, _):
      "\(name: split.column) ≤ \(NumberText.significant(threshold, digits: 5))"
    case .missing: "\(name: split.column) is missing"
    case .level(let level): "\(name: split.column) = \(name: level)"
    case .rareLevel: "\(name: split.column) has a rare or unseen level"
    }
  }

  static func family(_ family: LinearDescription.Family) -> String {
    switch family {
    case .leastSquares: "Ordinary least squares"
    case .ridge: "Ridge regression"
    case .logistic: "Logistic regression"
    case .softmax: "Softmax regression"
    }
  }

  static func solver(_ solver: LinearDescription.Solver) -> String {
    switch solver {
    case .cholesky: "the normal equations, by Cholesky’s factors"
    case .qr: "QR factors of the design"
    case .svd: "singular values of the design"
    case .newton: "Newton’s steps"
    }
  }

  /// The class of most probability with its share, or the value.
  static func output(_ output: OutputDescription, classes: [String]) -> Phrase {
    switch output {
    case .value(let value): return Phrase(words: NumberText.significant(value, digits: 5))
    case .probabilities(let probabilities):
      guard let top = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] })
      else { return "no answer" }
      let shown = probabilities.count == 2 ? 1 : top
      let name: Phrase =
        classes.indices.contains(shown) ? "\(name: classes[shown])" : "class \(String(shown + 1))"
      return "\(name)\(NumberText.space)\(NumberText.percent(probabilities[shown]))"
    }
  }
}

extension RunResult {
  /// Whether the column holds date-times, which models count in days since 1970.
  fileprivate func isDateTime(_ column: String) -> Bool {
    data.columns.contains { $0.type == "datetime" && $0.name.hasSameBytes(as: column) }
  }
}
