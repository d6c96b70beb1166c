/// A candidate that is a running service, and what it is given.
package struct ServiceSettings: Sendable, Equatable {
  /// Where rows are posted to: `http://` or `https://`, without a user's name.
  package var url: String
  package var headers: [Header]
  /// The most rows of a request.
  package var batchRows: Int
  /// Requests under way at once.
  package var concurrency: Int
  /// The time limit of a request.
  package var seconds: Double
  /// The time limit of all requests that belong together: those of the test rows, or of a check.
  package var totalSeconds: Double
  package var answer: AnswerForm

  /// A header whose value stands in the environment: secrets belong neither in a config nor in a
  /// result.
  package struct Header: Sendable, Equatable {
    package var name: String
    /// The variable that has its value.
    package var variable: String

    package init(name: String, variable: String) {
      self.name = name
      self.variable = variable
    }
  }

  package init(
    url: String, headers: [Header] = [], batchRows: Int = 1000, concurrency: Int = 2,
    seconds: Double = 30, totalSeconds: Double = 600, answer: AnswerForm = AnswerForm()
  ) {
    self.url = url
    self.headers = headers
    self.batchRows = batchRows
    self.concurrency = concurrency
    self.seconds = seconds
    self.totalSeconds = totalSeconds
    self.answer = answer
  }
}
