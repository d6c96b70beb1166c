/// A candidate that came as a file of predictions.
package struct PredictionsFileDescription: Codable, Equatable, Sendable {
  package let path: String
  package let form: Form
  /// What its makers say of it in the config.
  package let note: String?

  package enum Form: String, Codable, CaseIterable, Sendable {
    case probabilities
    case labels
    case values
  }

  package init(path: String, form: Form, note: String?) {
    self.path = path
    self.form = form
    self.note = note
  }
}
