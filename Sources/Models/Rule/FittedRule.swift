internal import Foundation
package import Results
package import Splitting
internal import Tabular

/// A rule with what training rows say of each of its answers.
///
/// For classes, its probabilities are the shares of the training rows for which a clause answers,
/// (count + 1) / (n + K) for K classes, by weight where rows have one: no class has probability 0, so that log loss is finite.
/// They say what is so; what the rule's author answers can be another class, which `labels` gives.
/// For regression it predicts the values as they are.
package struct FittedRule: FittedModel {
  package let rule: Rule
  package let origin: RuleDescription.Origin
  private let classes: [ExactString]
  /// For each answer of the rule, `otherwise` last.
  let outputs: [OutputDescription]
  private let trainingRows: [Int]

  /// Fits on the rows for which `isFitted` is true. `answering` has the answer of each row of the
  /// target, as an index.
  ///
  /// - Precondition: the answers suit the target.
  init(
    _ rule: Rule, origin: RuleDescription.Origin, target: Target, weights: [Double]?,
    answering: [Int32], where isFitted: (Int) -> Bool
  ) {
    self.rule = rule
    self.origin = origin
    switch target {
    case .classes(let target):
      classes = target.classes
      let answers = rule.answers.count
      let classCount = target.classes.count
      let tallies: [any ClassShares] =
        if let weights {
          WeightedClasses(
            codes: target.codes, classCount: classCount, weights: ExactWeights(weights)
          ).tallies(by: answering, count: answers, where: isFitted)
        } else {
          ExactClasses(codes: target.codes, classCount: classCount)
            .tallies(by: answering, count: answers, where: isFitted)
        }
      trainingRows = tallies.map(\.count)
      outputs = tallies.map { .probabilities($0.smoothedShares) }
    case .values:
      classes = []
      var trainingRows = [Int](repeating: 0, count: rule.answers.count)
      for (row, answer) in answering.enumerated() where isFitted(row) {
        trainingRows[Int(answer)] += 1
      }
      self.trainingRows = trainingRows
      outputs = rule.answers.map { answer in
        guard case .value(let value) = answer else {
          preconditionFailure("the answers were checked against the target")
        }
        return .value(value)
      }
    }
  }

  package func predict(_ features: Features) throws(PredictionError) -> Predictions {
    Predictions(outputs, of: try rule.answering(features), classCount: classes.count)
  }

  /// The classes as a person wrote them; nil for regression, and for a rule that was found, whose
  /// answers are nothing but the larger shares.
  package func labels(_ features: Features) throws(PredictionError) -> [Int32]? {
    guard origin == .written, !classes.isEmpty else { return nil }
    return labels(of: try rule.answering(features))
  }

  func labels(of answering: [Int32]) -> [Int32]? {
    guard origin == .written, !classes.isEmpty else { return nil }
    let codes = rule.answers.map { answer -> Int32 in
      guard case .label(let label) = answer, let code = classes.firstIndex(of: label) else {
        preconditionFailure("the answers were checked against the target")
      }
      return Int32(code)
    }
    return answering.map { codes[Int($0)] }
  }

  package var description: ModelDescription {
    let outcomes = zip(rule.answers, zip(outputs, trainingRows)).map { answer, learnt in
      RuleDescription.Outcome(
        answer: text(of: answer), output: learnt.0, trainingRows: learnt.1)
    }
    let clauses = zip(rule.clauses, outcomes).map { clause, outcome in
      RuleDescription.Clause(condition: clause.condition.description, outcome: outcome)
    }
    return .rule(
      RuleDescription(
        origin: origin, classes: classes.map(\.string), clauses: clauses,
        otherwise: outcomes[outcomes.count - 1]))
  }

  /// A mean that was found is given to six digits; the output has it in full.
  private func text(of answer: Rule.Answer) -> String {
    if origin == .found, case .value(let value) = answer,
      let short = Double(String(format: "%.6g", value))
    {
      return RuleLiteral.number(short).description
    }
    return answer.description
  }

  /// The shares of each answer (one less than there are classes). A rule that was found has also
  /// learnt its conditions and, for regression, its values.
  package var parameterCount: Int {
    let free = classes.isEmpty ? (origin == .found ? 1 : 0) : classes.count - 1
    return outputs.count * free + (origin == .found ? rule.clauses.count : 0)
  }
}
