package import Parallel
internal import Results
package import Splitting
internal import Tabular

/// The rule rung: a rule that a person wrote, or the best rule of one test on one column.
package struct RuleLearner: Learner {
  /// Nil: found on training rows, by `OneRuleSearch`; anew in each fold.
  package let rule: Rule?
  package let search: OneRuleSettings

  package init(rule: Rule?, search: OneRuleSettings = OneRuleSettings()) {
    self.rule = rule
    self.search = search
  }

  /// Throws only for a written rule that does not suit the rows: see `Rule.problems`. Where no
  /// rule is found (one class, no column that tells anything), the model has no clause and answers
  /// as the constant rung does.
  package func train(
    _ rows: TrainingRows, folds: Folds, workers: Workers
  ) throws(FitError) -> TrainedModel {
    let model = try fit(rows)
    var parts: [(rows: [Int], predictions: Predictions)] = []
    for fold in 0..<folds.count {
      let (fitting, validation) = folds.rows(of: fold)
      let foldModel = try fit(rows.selecting(fitting))
      parts.append((validation, foldModel.predicting(rows.features.selecting(validation))))
    }
    return TrainedModel(
      model: model, outOfFold: Predictions(scattering: parts),
      // Nothing about these is learnt, so they are the same in every fold.
      outOfFoldLabels: model.labelling(rows.features))
  }

  private func fit(_ rows: TrainingRows) throws(FitError) -> FittedRule {
    if let rule { return try FittedRule(fitting: rule, origin: .written, to: rows) }
    return try FittedRule(fitting: found(in: rows), origin: .found, to: rows)
  }

  private func found(in rows: TrainingRows) -> Rule {
    let table = rows.features.gathered
    switch rows.target {
    case .classes(let target):
      let empty = ClassTally(classCount: target.classes.count)
      let condition = OneRuleSearch(
        table: table, targets: target.codes, empty: empty, settings: search
      ).best()
      return rule(condition, in: rows) { answered in
        var tally = empty
        for row in answered { tally.add(target.codes[row]) }
        return .label(target.classes[tally.mostFrequent])
      }
    case .values(let values):
      let centred = CentredValues(values)
      let condition = OneRuleSearch(
        table: table, targets: centred.values, empty: ValueTally(), settings: search
      ).best()
      return rule(condition, in: rows) { answered in
        .value(centred.mean(of: answered))
      }
    }
  }

  /// The rule of one clause or none, with the answer that each side's rows give.
  private func rule(
    _ condition: RuleExpression?, in rows: TrainingRows, answer: ([Int]) -> Rule.Answer
  ) -> Rule {
    guard let condition else { return Rule(clauses: [], otherwise: answer(Array(0..<rows.count))) }
    let holds: [Bool]
    do {
      holds = try condition.evaluate(on: rows.features)
    } catch {
      preconditionFailure("a condition that was found on these rows can be evaluated on them")
    }
    return Rule(
      clauses: [.init(condition: condition, answer: answer(holds.indices.filter { holds[$0] }))],
      otherwise: answer(holds.indices.filter { !holds[$0] }))
  }
}

extension FittedRule {
  /// Predictions for rows of the table that it was trained on.
  fileprivate func predicting(_ features: Features) -> Predictions {
    do { return try predict(features) } catch { preconditionFailure("trained on these columns") }
  }

  fileprivate func labelling(_ features: Features) -> [Int32]? {
    do { return try labels(features) } catch { preconditionFailure("trained on these columns") }
  }
}
