package import Results
package import Splitting
package import Tabular

/// An ordered list of conditions with what to answer where they hold: the first that holds
/// answers, and `otherwise` if none does.
package struct Rule: Hashable, Sendable {
  package let clauses: [Clause]
  package let otherwise: Answer

  package struct Clause: Hashable, Sendable {
    package let condition: RuleExpression
    package let answer: Answer

    package init(condition: RuleExpression, answer: Answer) {
      self.condition = condition
      self.answer = answer
    }
  }

  package enum Answer: Hashable, Sendable {
    case label(ExactString)
    case value(Double)

    /// What text stands for: a number for regression, if it is one, else a class. `problems` says
    /// if it does not suit the target.
    package init(_ text: String, for task: TaskKind) {
      if task == .regression, let value = DecimalNumber.parse(Array(text.utf8)) {
        self = .value(value)
      } else {
        self = .label(ExactString(text))
      }
    }
  }

  package init(clauses: [Clause], otherwise: Answer) {
    self.clauses = clauses
    self.otherwise = otherwise
  }

  /// What it answers, clause by clause, `otherwise` last.
  var answers: [Answer] { clauses.map(\.answer) + [otherwise] }

  /// All that keeps the rule from making sense on a table and a target, in the order of the
  /// clauses; empty if nothing does.
  package func problems(in table: Table, target: Target) -> [RuleProblem] {
    clauses.flatMap { $0.condition.problems(in: table) + [$0.answer.problem(for: target)] }
      .compactMap(\.self) + [otherwise.problem(for: target)].compactMap(\.self)
  }

  /// The answer that each row gets, as an index into `answers`. O(rows × tests).
  func answering(_ features: Features) throws(PredictionError) -> [Int32] {
    var answering = [Int32](repeating: Int32(clauses.count), count: features.rowCount)
    // Backwards, so that an earlier clause has the last word.
    for (index, clause) in clauses.enumerated().reversed() {
      let holds = try clause.condition.evaluate(on: features)
      for (row, holds) in holds.enumerated() where holds { answering[row] = Int32(index) }
    }
    return answering
  }
}

extension Rule.Answer {
  fileprivate func problem(for target: Target) -> RuleProblem? {
    switch (self, target) {
    case (.value, .values): nil
    case (.label(let label), .values): .answerIsNotANumber(label)
    case (.value(let value), .classes(let target)):
      .answerIsNotAClass(value, classes: target.classes)
    case (.label(let label), .classes(let target)):
      target.classes.contains(label) ? nil : .unknownClass(label, classes: target.classes)
    }
  }
}

extension Rule.Answer: CustomStringConvertible {
  package var description: String {
    switch self {
    case .label(let label): label.string
    case .value(let value): RuleLiteral.number(value).description
    }
  }
}
