internal import Candidates
internal import Files
internal import HarnessConfiguration
internal import Parallel
internal import Processes
internal import Results
internal import Splitting
internal import Tabular

/// Runs one candidate's program: trains it, asks it, and checks its honesty.
struct ProgramTrial {
  let prepared: PreparedRun
  let settings: RunConfiguration.CandidateSettings
  let program: ProgramSettings
  /// The config's.
  let folder: String
  let environment: [String: String]
  let workers: Workers
  let clock: any RunClock

  private var files: ProgramFiles { ProgramFiles(prepared: prepared, threads: workers.count) }

  private var start: ProgramStart {
    ProgramStart(
      settings: program, workingFolder: folder, environment: environment, threads: workers.count)
  }

  /// - Throws: where the private folder cannot be written: that is not the program's fault.
  func run(log: inout RunLog) async throws(FileError) -> TriedCandidate {
    var measurement = RungMeasurement(rung: settings.name)
    do throws(TrialError) {
      let predicted =
        program.hasPhases
        ? try await runApart(&measurement, log: &log)
        : try await runTogether(&measurement, log: &log)
      return TriedCandidate(
        settings: settings, outcome: .success(predicted),
        measurement: clock.isMoving ? measurement : nil)
    } catch {
      switch error {
      case .folder(let error): throw error
      case .candidate(let failure):
        return TriedCandidate(
          settings: settings, outcome: .failure(failure),
          measurement: clock.isMoving && measurement.trainingSeconds != nil ? measurement : nil)
      }
    }
  }

  private enum TrialError: Error {
    case folder(FileError)
    case candidate(CandidateFailure)
  }

  /// One process trains and predicts. It is run once more, with the test rows in another order, since
  /// there is no other way to ask again.
  private func runTogether(
    _ measurement: inout RungMeasurement, log: inout RunLog
  ) async throws(TrialError) -> TriedCandidate.Predicted {
    log.begin(.running(candidate: settings.name, phase: .all))
    let first = try await predictTogether(prepared.split.testRows)
    measurement.note(training: first.report)
    measurement.note(artifact: first.artifact)
    var findings = ProgramFinding.Check.allCases.map {
      ProgramFinding(check: $0, outcome: .notChecked(.onePhase))
    }
    let outcome: ProgramFinding.Outcome
    do throws(TrialError) {
      let again = try await predictTogether(prepared.split.testRows.reversed())
      outcome = again.predictions.outcome(heldAgainst: first.predictions)
    } catch {
      guard case .candidate(let failure) = error else { throw error }
      outcome = .broke(failure)
    }
    if let place = findings.firstIndex(where: { $0.check == .otherOrder }) {
      findings[place] = ProgramFinding(check: .otherOrder, outcome: outcome)
    }
    return TriedCandidate.Predicted(predictions: first.predictions, findings: findings)
  }

  private func predictTogether(
    _ rows: [Int32]
  ) async throws(TrialError) -> (
    predictions: CandidatePredictions, report: ProgramReport, artifact: Double
  ) {
    var folder = try makeFolder()
    do throws(FileError) {
      try files.writeTraining(&folder)
      try files.writeTest(rows, &folder)
    } catch { throw .folder(error) }
    let report = try await run(.all, in: &folder)
    guard FileKind.of(folder.predictions) == .file else {
      throw .candidate(.noPredictions(file: "predictions.csv", log: folder.lastWords))
    }
    return (try read(folder.predictions), report, folder.artifactMegabytes)
  }

  /// One process trains; another one answers.
  private func runApart(
    _ measurement: inout RungMeasurement, log: inout RunLog
  ) async throws(TrialError) -> TriedCandidate.Predicted {
    log.begin(.running(candidate: settings.name, phase: .fit))
    var folder = try makeFolder()
    do throws(FileError) { try files.writeTraining(&folder) } catch { throw .folder(error) }
    measurement.note(training: try await run(.fit, in: &folder))
    measurement.note(artifact: folder.artifactMegabytes)

    log.begin(.running(candidate: settings.name, phase: .predict))
    let task = files.task(.predict, in: folder)
    do throws(FileError) { try folder.write(task) } catch { throw .folder(error) }
    var model = ProgramModel(
      start: start, task: task, folder: folder, target: prepared.bound.predictedTarget)
    let clock = clock
    let trial = ModelTrial(test: prepared.split.testFeatures(of: files.features)) {
      clock.seconds
    }
    let outcome: Result<ModelTrial.Outcome, CandidateFailure>
    do throws(CandidateFailure) { outcome = .success(try await trial.run(&model)) } catch {
      outcome = .failure(error)
    }
    await model.close()
    measurement.note(peakBytes: model.peakBytes)
    let changed = model.changedInputs
    guard changed.isEmpty else { throw .candidate(.changedInputs(changed)) }
    switch outcome {
    case .failure(let failure): throw .candidate(failure)
    case .success(let found):
      measurement.latency = found.latency
      measurement.batches = found.batches
      return TriedCandidate.Predicted(predictions: found.predictions, findings: found.findings)
    }
  }

  /// Runs a phase to its end, which has to be a good one.
  private func run(
    _ phase: ProgramPhase, in folder: inout ProgramFolder
  ) async throws(TrialError) -> ProgramReport {
    let task = files.task(phase, in: folder)
    do throws(FileError) { try folder.write(task) } catch { throw .folder(error) }
    let report: ProgramReport
    do throws(ProcessError) {
      report = try await RunningProgram(start.order(task, in: folder)).ended()
    } catch {
      throw .candidate(
        .notStarted(program: program.command.first ?? "", errno: Int(error.errno)))
    }
    let changed = folder.changedInputs
    guard changed.isEmpty else { throw .candidate(.changedInputs(changed)) }
    if let failure = start.failure(report.end, in: phase, log: folder.lastWords) {
      throw .candidate(failure)
    }
    return report
  }

  /// Predictions for the test rows, in their order, whatever order the file has.
  private func read(_ path: String) throws(TrialError) -> CandidatePredictions {
    let bound = prepared.bound
    let columns = files.columns(settings)
    let options = bound.readingOptions(
      columns, missingSpellings: prepared.configuration.data.reading.missingSpellings)
    let table: ReadTable
    do throws(ReadingFailure<FileError>) {
      table = try DelimitedFile.read(path, options, workers: workers, rowsDone: { _ in }).table
    } catch {
      switch error {
      case .source: throw .candidate(.badPredictions([PredictionProblem(kind: .unreadable)]))
      case .text(let error): throw .candidate(.badPredictions([PredictionProblem(error)]))
      }
    }
    do throws(CandidateError) {
      return try bound.join(table, columns, testRows: prepared.split.testRows)
    } catch {
      throw .candidate(.badPredictions(error.problems))
    }
  }

  private func makeFolder() throws(TrialError) -> ProgramFolder {
    do throws(FileError) {
      return try ProgramFolder(
        in: environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp")
    } catch {
      throw .folder(error)
    }
  }
}

extension RungMeasurement {
  fileprivate mutating func note(training report: ProgramReport) {
    trainingSeconds = report.seconds
    trainingCPUSeconds = report.cpuSeconds
    note(peakBytes: report.peakBytes)
  }

  fileprivate mutating func note(peakBytes: Int) {
    peakMegabytes = max(peakMegabytes ?? 0, Double(peakBytes) / 1e6)
  }

  /// Nothing in the model's folder is no model of no size: it may be kept elsewhere.
  fileprivate mutating func note(artifact megabytes: Double) {
    if megabytes > 0 { artifactMegabytes = megabytes }
  }
}
