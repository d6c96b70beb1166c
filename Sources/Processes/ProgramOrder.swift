/// What a program is started as, and what it may use.
package struct ProgramOrder: Equatable, Sendable {
  /// The program, a path or a name that is looked for along `PATH`, and its arguments.
  package var command: [String]
  /// All of its environment, `NAME=value`.
  package var environment: [String]
  package var workingFolder: String
  /// What it writes to standard output and standard error goes to the end of this file.
  package var logPath: String
  /// Removed with all that is in it where the harness itself is gone.
  package var scratchFolder: String
  package var limits: ProgramLimits

  package init(
    command: [String], environment: [String], workingFolder: String, logPath: String,
    scratchFolder: String, limits: ProgramLimits
  ) {
    self.command = command
    self.environment = environment
    self.workingFolder = workingFolder
    self.logPath = logPath
    self.scratchFolder = scratchFolder
    self.limits = limits
  }
}

/// What a program may use, with all the processes that it starts.
package struct ProgramLimits: Equatable, Sendable {
  package var seconds: Double
  /// Of memory.
  package var bytes: Int
  package var processes: Int

  package init(seconds: Double, bytes: Int, processes: Int) {
    self.seconds = seconds
    self.bytes = bytes
    self.processes = processes
  }
}

/// The part of an order that a supervisor is told by its arguments.
extension ProgramOrder {
  /// The supervisor's first argument, by which the harness knows that it is one.
  package static let supervisorMark = "supervise-program"

  var supervisorArguments: [String] {
    [
      Self.supervisorMark, "\(limits.seconds)", "\(limits.bytes)", "\(limits.processes)", logPath,
      scratchFolder,
    ] + command
  }

  /// Nil where the arguments are not what `supervisorArguments` makes.
  init?(supervisorArguments arguments: [String], environment: [String]) {
    guard arguments.count >= 7, arguments[0] == Self.supervisorMark,
      let seconds = Double(arguments[1]), let bytes = Int(arguments[2]),
      let processes = Int(arguments[3])
    else { return nil }
    self.init(
      command: Array(arguments[6...]), environment: environment, workingFolder: ".",
      logPath: arguments[4], scratchFolder: arguments[5],
      limits: ProgramLimits(seconds: seconds, bytes: bytes, processes: processes))
  }
}
