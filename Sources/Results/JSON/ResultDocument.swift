/// A result as it is read again.
package enum ResultDocument: Equatable, Sendable {
  case run(RunResult)
  case audit(AuditResult)
}
