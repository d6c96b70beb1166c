package import Processes
package import Results

/// How a program is started in a phase: with which environment, where and within which limits.
package struct ProgramStart: Sendable {
  package let settings: ProgramSettings
  /// Where the command's relative paths begin: the config's folder.
  package let workingFolder: String
  /// Of the harness.
  package let environment: [String: String]
  package let threads: Int

  /// What every program gets to see of the harness's environment, where it is set.
  private static let kept = ["PATH", "HOME", "LANG", "LC_ALL", "TZ"]
  /// By which numeric libraries are told how many threads to start.
  private static let threadCounts = [
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS",
  ]

  package init(
    settings: ProgramSettings, workingFolder: String, environment: [String: String], threads: Int
  ) {
    self.settings = settings
    self.workingFolder = workingFolder
    self.environment = environment
    self.threads = threads
  }

  package func order(
    _ task: TaskDocument, in folder: borrowing ProgramFolder
  ) -> ProgramOrder {
    var variables: [String: String] = [:]
    for name in Self.kept + settings.environment { variables[name] = environment[name] }
    for name in Self.threadCounts where variables[name] == nil { variables[name] = "\(threads)" }
    variables["TMPDIR"] = folder.temporary
    variables["HARNESS_TASK"] = folder.taskPath(task)
    variables["HARNESS_PHASE"] = task.phase.rawValue
    variables["HARNESS_FOLDER"] = folder.path
    return ProgramOrder(
      command: settings.command, environment: variables.map { "\($0)=\($1)" }.sorted(),
      workingFolder: workingFolder, logPath: folder.log, scratchFolder: folder.path,
      limits: ProgramLimits(
        seconds: settings.seconds, bytes: Int(settings.megabytes * 1e6),
        processes: ProgramSettings.processes))
  }

  /// Why a program that ended so has failed; nil where it has not.
  package func failure(
    _ end: ProgramReport.End, in phase: ProgramPhase, log: [String]
  ) -> CandidateFailure? {
    switch end {
    case .exit(code: 0): nil
    case .exit(let code): .exited(phase: phase, code: code, log: log)
    case .signal(let signal): .killed(phase: phase, signal: signal, log: log)
    case .notStarted(let errno): .notStarted(program: settings.command[0], errno: errno)
    case .timeLimit: .timeLimit(phase: phase, seconds: settings.seconds, log: log)
    case .memoryLimit: .memoryLimit(phase: phase, megabytes: settings.megabytes, log: log)
    case .processLimit(let count): .processLimit(phase: phase, processes: count, log: log)
    // Nobody stops a program that is waited for; who killed its supervisor, killed it.
    case .stopped, .supervisorGone: .killed(phase: phase, signal: 9, log: log)
    }
  }
}
