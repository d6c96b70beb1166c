/// An ordered list of rules; the first that holds answers, and a default if none does.
package struct RuleDescription: Codable, Equatable, Sendable {
  package let origin: Origin
  package let classes: [String]
  package let clauses: [Clause]
  package let otherwise: Outcome

  package enum Origin: String, Codable, Sendable {
    /// A person wrote it in the config.
    case written
    /// Nobody did: the best rule of one condition on one column, found on training rows.
    case found
  }

  package struct Clause: Codable, Equatable, Sendable {
    /// The condition in the rule language.
    package let condition: String
    package let outcome: Outcome

    package init(condition: String, outcome: Outcome) {
      self.condition = condition
      self.outcome = outcome
    }
  }

  package struct Outcome: Codable, Equatable, Sendable {
    /// The class or value that the rule predicts, as written or found.
    package let answer: String
    /// What training rows for which it answers look like: their class shares, or the value.
    package let output: OutputDescription
    package let trainingRows: Int

    package init(answer: String, output: OutputDescription, trainingRows: Int) {
      self.answer = answer
      self.output = output
      self.trainingRows = trainingRows
    }
  }

  package init(origin: Origin, classes: [String], clauses: [Clause], otherwise: Outcome) {
    self.origin = origin
    self.classes = classes
    self.clauses = clauses
    self.otherwise = otherwise
  }
}
