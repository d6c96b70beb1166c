internal import Glibc
internal import Processes
package import Results
package import Splitting

/// A program in its second phase: a process that has the trained model and answers requests, a line of
/// JSON each, over two named pipes.
package struct ProgramModel: ScoringModel, ~Copyable {
  private let start: ProgramStart
  private let task: TaskDocument
  private let folder: ProgramFolder
  private let target: PredictedTarget
  private var session: Session?
  /// Of all processes that have ended.
  package private(set) var peakBytes = 0

  private struct Session: ~Copyable {
    var channel: ProgramChannel
    let program: RunningProgram

    mutating func exchange(_ request: [UInt8], limit: Int) -> ProgramChannel.Exchange {
      channel.exchange(request, with: program, limit: limit)
    }

    consuming func ended() async -> ProgramReport { await program.ended() }

    /// Requests have an end for the program once the channel is gone, and that asks it to go.
    consuming func stopped() async -> ProgramReport {
      let program = self.close()
      return await program.stopped(after: 2_000)
    }

    private consuming func close() -> RunningProgram { program }
  }

  /// The task has been written to the folder.
  package init(
    start: ProgramStart, task: TaskDocument, folder: consuming ProgramFolder,
    target: PredictedTarget
  ) {
    self.start = start
    self.task = task
    self.folder = folder
    self.target = target
  }

  package mutating func predict(
    _ rows: Features
  ) async throws(CandidateFailure) -> CandidatePredictions {
    if session == nil { session = try open() }
    guard var current = session.take() else { preconditionFailure("just opened") }
    // A prediction of three hundred classes has some six thousand bytes.
    let limit = 1 << 16 + rows.rowCount * 1 << 14
    switch current.exchange(ScoringRequest(rows).body(0..<rows.rowCount), limit: limit) {
    case .answer(let bytes):
      session = consume current
      return try predictions(in: bytes, rows: rows.rowCount)
    case .tooLong(let bytes):
      note(await current.stopped())
      throw .badAnswer(.tooLong(bytes: bytes), excerpt: "")
    case .unasked(let bytes):
      note(await current.stopped())
      throw .badAnswer(.notJSON, excerpt: Excerpt.text(of: bytes))
    case .ended:
      let report = await current.ended()
      note(report)
      throw start.failure(report.end, in: .predict, log: folder.lastWords)
        ?? .exited(phase: .predict, code: 0, log: folder.lastWords)
    }
  }

  /// Numbers are the positive class's probabilities, and lists have the order of the task's classes.
  private func predictions(
    in bytes: [UInt8], rows: Int
  ) throws(CandidateFailure) -> CandidatePredictions {
    var form = AnswerForm()
    if case .classes(let classes) = target {
      form.classes = classes
      form.numbers = classes.count == 2 ? .probabilities : .labels
    }
    var reader = AnswerReader(form, target: target)
    do throws(AnswerReader.Fault) {
      try reader.take(bytes, count: rows)
      return try reader.predictions().0
    } catch {
      throw .badAnswer(error.problem, excerpt: error.excerpt)
    }
  }

  /// Ends the process. What it changed of its inputs is told.
  package mutating func close() async {
    if let current = session.take() { note(await current.stopped()) }
  }

  package var changedInputs: [String] { folder.changedInputs }

  private mutating func note(_ report: ProgramReport) {
    peakBytes = max(peakBytes, report.peakBytes)
  }

  private func open() throws(CandidateFailure) -> Session {
    // Those of a process that has ended.
    unlink(folder.requests)
    unlink(folder.answers)
    do throws(ProcessError) {
      let channel = try ProgramChannel(
        requestsPath: folder.requests, answersPath: folder.answers)
      return Session(channel: channel, program: try RunningProgram(start.order(task, in: folder)))
    } catch {
      throw .notStarted(program: start.settings.command[0], errno: Int(error.errno))
    }
  }
}
