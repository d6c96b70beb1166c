internal import Diagnostics

/// A command that cannot go on: what to say, and how to end.
struct CommandFailure: Error {
  let diagnostics: [Diagnostic]
  let status: ExitStatus

  init(_ diagnostics: [Diagnostic], status: ExitStatus = .inputError) {
    self.diagnostics = diagnostics
    self.status = status
  }
}
