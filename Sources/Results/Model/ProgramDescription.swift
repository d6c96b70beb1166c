/// A candidate that the run started and asked.
package struct ProgramDescription: Codable, Equatable, Sendable {
  /// The program and its arguments, or a service's address.
  package let command: [String]
  package let form: PredictionsFileDescription.Form
  /// What its makers say of it in the config.
  package let note: String?

  package init(command: [String], form: PredictionsFileDescription.Form, note: String?) {
    self.command = command
    self.form = form
    self.note = note
  }
}
