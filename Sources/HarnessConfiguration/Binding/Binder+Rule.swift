internal import Candidates
internal import Models
internal import Results
internal import Splitting
internal import Tabular

extension Binder {
  private static let rulePath = JSONPath("baselines", "rule")

  /// Each condition of the rule with its place.
  private var conditions: [(text: String, path: JSONPath)] {
    switch configuration.baselines.rule {
    case nil: []
    case .positive(let condition): [(condition, Binder.rulePath)]
    case .list(let clauses, otherwise: _):
      clauses.enumerated().map { index, clause in
        (clause.condition, Binder.clausePath(index).appending(key: "if"))
      }
    }
  }

  private static func clausePath(_ index: Int) -> JSONPath {
    rulePath.appending(key: "rules").appending(index: index)
  }

  /// Notes what is wrong with the rule's conditions, whatever the target.
  mutating func bindConditions(roles: [ColumnName: ColumnSummary.Role]) {
    for (text, path) in conditions {
      do throws(RuleSyntaxError) {
        let condition = try RuleExpression(parsing: text)
        for problem in condition.problems(in: table) {
          note(.rule(problem, columns: table.columnNames), at: path)
        }
        for name in condition.columns {
          if let role = roles[name], role != .feature { note(.notAFeature(name, role), at: path) }
        }
      } catch {
        note(.ruleSyntax(error, condition: text), at: path)
      }
    }
  }

  /// The rule with its answers; nil where there is none or a problem is noted.
  mutating func bindRule(_ target: Target) -> Rule? {
    let parsed = conditions.map { try? RuleExpression(parsing: $0.text) }
    let expressions = parsed.compactMap(\.self)
    let isParsed = expressions.count == parsed.count
    switch configuration.baselines.rule {
    case nil: return nil
    case .positive:
      guard case .classes(let target) = target, target.classes.count == 2 else {
        note(.conditionAlone(target.task), at: Binder.rulePath)
        return nil
      }
      guard isParsed else { return nil }
      return Rule(
        clauses: [Rule.Clause(condition: expressions[0], answer: .label(target.classes[1]))],
        otherwise: .label(target.classes[0]))
    case .list(let clauses, let otherwise):
      let answers = clauses.enumerated().map { index, clause in
        answer(
          clause.predict, for: target, at: Binder.clausePath(index).appending(key: "predict"))
      }
      let last = answer(otherwise, for: target, at: Binder.rulePath.appending(key: "otherwise"))
      guard let last, isParsed else { return nil }
      let bound = zip(expressions, answers).compactMap { condition, answer in
        answer.map { Rule.Clause(condition: condition, answer: $0) }
      }
      return bound.count == clauses.count ? Rule(clauses: bound, otherwise: last) : nil
    }
  }

  /// Nil once a problem is noted.
  private mutating func answer(
    _ text: ExactString, for target: Target, at path: JSONPath
  ) -> Rule.Answer? {
    switch target {
    case .classes(let target):
      guard let code = ClassNames(target.classes).code(of: text) else {
        note(.notAClass(text, classes: target.classes), at: path)
        return nil
      }
      return .label(target.classes[Int(code)])
    case .values:
      guard case .value(let value) = Rule.Answer(text.string, for: .regression) else {
        note(.answerNotANumber(text), at: path)
        return nil
      }
      return .value(value)
    }
  }
}
