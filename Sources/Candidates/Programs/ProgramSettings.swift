/// A candidate that the harness starts by itself.
package struct ProgramSettings: Sendable, Equatable {
  /// The program and its arguments; no shell reads them.
  package var command: [String]
  /// It trains in one process and answers requests in another; else one process does it all.
  package var hasPhases: Bool
  /// For each phase.
  package var seconds: Double
  /// Of memory, all its processes together; 10^6 bytes.
  package var megabytes: Double
  /// Names of variables that it gets from the harness's environment, beside a fixed few.
  package var environment: [String]

  package static let defaultSeconds = 600.0
  package static let defaultMegabytes = 4_096.0
  /// Far more than any model needs, far fewer than a fork bomb makes.
  package static let processes = 1_000

  package init(
    command: [String], hasPhases: Bool, seconds: Double, megabytes: Double, environment: [String]
  ) {
    self.command = command
    self.hasPhases = hasPhases
    self.seconds = seconds
    self.megabytes = megabytes
    self.environment = environment
  }
}
