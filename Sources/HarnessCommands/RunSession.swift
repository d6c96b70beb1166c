internal import Databases
internal import Diagnostics
internal import Files
internal import Foundation
internal import Parallel
internal import Pipeline
internal import Results

/// What the commands that read a config share: the streams, the clock, the pipeline, and the way
/// from an error's facts to words.
struct RunSession {
  let console = Console()
  let clock: any RunClock
  let progress: any RunProgress
  let pipeline: RunPipeline

  init(quiet: Bool, threads: Int? = nil) {
    let environment = ProcessInfo.processInfo.environment
    clock = FixedRunClock(environment: environment) ?? SystemRunClock()
    progress = quiet ? SilentProgress() : ConsoleProgress(console: console)
    pipeline = RunPipeline(
      clock: clock, progress: progress, duckDB: DuckDBProgram(environment: environment),
      workers: Workers(threads ?? ProcessInfo.processInfo.activeProcessorCount),
      environment: environment)
  }

  /// The day of the session's clock, in UTC.
  var today: Day {
    guard let day = Day(time: clock.startedAt) else {
      preconditionFailure("a clock tells a day of the calendar")
    }
    return day
  }

  /// For the stages around the pipeline's.
  var log: RunLog { RunLog(clock: clock, progress: progress) }

  func prepare(_ config: String, readsCandidates: Bool = true) throws -> PreparedRun {
    defer { finish() }
    return try translatingErrors { () throws(RunError) in
      try pipeline.prepare(configPath: config, readsCandidates: readsCandidates)
    }
  }

  /// Ends the line of progress, before anything else is said.
  func finish() {
    (progress as? ConsoleProgress)?.finished()
  }

  func translatingErrors<Value>(_ body: () throws(RunError) -> Value) throws -> Value {
    do { return try body() } catch { throw failure(error) }
  }

  func translatingErrors<Value>(
    _ body: () async throws(RunError) -> Value
  ) async throws -> Value {
    do { return try await body() } catch { throw failure(error) }
  }

  private func failure(_ error: RunError) -> CommandFailure {
    finish()
    let status: ExitStatus = if case .inputsChanged = error { .broken } else { .inputError }
    return CommandFailure(Diagnostic.all(of: error), status: status)
  }

  /// Results that the system cannot write are not the user's fault; a path where something else
  /// stands is.
  func writing<Value>(_ body: () throws(FileError) -> Value) throws -> Value {
    do { return try body() } catch {
      finish()
      throw CommandFailure(
        [Diagnostic(error)], status: error.isInTheWay ? .inputError : .broken)
    }
  }
}
