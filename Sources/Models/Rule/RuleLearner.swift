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
    if let rule {
      try check(rule, on: rows)
      let answering = rule.answering(known: rows.features)
      return assemble(rows, folds: folds, workers: workers) { _ in (rule, answering) }
    }
    func findLabels<Target: ExactTarget>(
      _ exact: Target, _ classes: [ExactString]
    ) -> TrainedModel where Target.Tally: ClassShares {
      find(rows, target: exact, folds: folds, workers: workers) { tally in
        .label(classes[tally.mostFrequent])
      }
    }
    switch (rows.target, rows.weights.map { ExactWeights($0) }) {
    case (.classes(let target), nil):
      return findLabels(
        ExactClasses(codes: target.codes, classCount: target.classes.count), target.classes)
    case (.classes(let target), let weights?):
      return findLabels(
        WeightedClasses(codes: target.codes, classCount: target.classes.count, weights: weights),
        target.classes)
    case (.values(let values), nil):
      let exact = ExactValues(values)
      return find(rows, target: exact, folds: folds, workers: workers) { tally in
        .value(exact.mean(of: tally))
      }
    case (.values(let values), let weights?):
      let exact = WeightedValues(values: ExactValues(values), weights: weights)
      return find(rows, target: exact, folds: folds, workers: workers) { tally in
        .value(exact.mean(of: tally))
      }
    }
  }

  private func check(_ rule: Rule, on rows: TrainingRows) throws(FitError) {
    let problems = rule.problems(in: rows.features.source, target: rows.target)
    for case .unknownColumn(let name) in problems { throw .missingColumn(name) }
    if let problem = problems.first(where: \.isFatal) { throw .unusableRule(problem) }
  }

  /// Finds a rule of one clause or none for each fold and for all rows, with the answers that the
  /// rows of each side give.
  private func find<Target: ExactTarget>(
    _ rows: TrainingRows, target: Target, folds: Folds, workers: Workers,
    answer: @Sendable (Target.Tally) -> Rule.Answer
  ) -> TrainedModel {
    let search = OneRuleSearch(
      rows.features, target: target, folds: folds, settings: search, workers: workers)
    return assemble(rows, folds: folds, workers: workers) { fold in
      let conditions = search.best(without: fold).map { [$0] } ?? []
      func rule(_ answers: [Rule.Answer]) -> Rule {
        Rule(
          clauses: zip(conditions, answers).map { .init(condition: $0, answer: $1) },
          otherwise: answers[conditions.count])
      }
      // Which rows the clause answers for does not depend on what it answers.
      let count = conditions.count + 1
      let answering = rule([Rule.Answer](repeating: .value(0), count: count))
        .answering(known: rows.features)
      let tallies = target.tallies(by: answering, count: count) {
        folds.assignment[$0] != fold ?? -1
      }
      return (rule(tallies.map(answer)), answering)
    }
  }

  /// `fit` gives the rule for all rows but those of a fold, or for all rows, with the answer that
  /// every row gets from it.
  private func assemble(
    _ rows: TrainingRows, folds: Folds, workers: Workers,
    _ fit: @Sendable (_ fold: Int?) -> (rule: Rule, answering: [Int32])
  ) -> TrainedModel {
    let origin: RuleDescription.Origin = rule == nil ? .found : .written
    let fitted = workers.map(folds.count + 1) { part in
      let fold = part == folds.count ? nil : part
      let (rule, answering) = fit(fold)
      let model = FittedRule(
        rule, origin: origin, target: rows.target, weights: rows.weights, answering: answering
      ) { folds.assignment[$0] != fold ?? -1 }
      // Of a fold's rule, nobody asks what it says of the rows that it was fitted on.
      var kept: [Int32] = []
      if fold != nil {
        kept.reserveCapacity(answering.count / folds.count + 1)
        for (answer, assigned) in zip(answering, folds.assignment) where Int(assigned) == fold {
          kept.append(answer)
        }
      }
      return (
        model: model, answering: kept, labels: fold == nil ? model.labels(of: answering) : nil
      )
    }
    var firstOutput: [Int32] = []
    var outputs: [OutputDescription] = []
    for part in fitted {
      firstOutput.append(Int32(outputs.count))
      outputs += part.model.outputs
    }
    var next = [Int](repeating: 0, count: folds.count)
    let output = folds.assignment.map { fold in
      let place = next[Int(fold)]
      next[Int(fold)] += 1
      return firstOutput[Int(fold)] + fitted[Int(fold)].answering[place]
    }
    let whole = fitted[folds.count]
    return TrainedModel(
      model: whole.model,
      outOfFold: Predictions(outputs, of: output, classCount: rows.target.classCount),
      // Nothing about these is learnt, so they are the same in every fold.
      outOfFoldLabels: whole.labels)
  }
}

extension Rule {
  /// The answers for rows of a table that the rule suits.
  fileprivate func answering(known features: Features) -> [Int32] {
    do { return try answering(features) } catch { preconditionFailure("checked before") }
  }
}

extension Target {
  /// 0 of values.
  fileprivate var classCount: Int {
    switch self {
    case .classes(let target): target.classes.count
    case .values: 0
    }
  }
}
