/// Why a candidate that had to be run has no predictions.
package enum CandidateFailure: Error, Codable, Equatable, Sendable {
  /// The system would not start it, or there is no such program; its number of the reason.
  case notStarted(program: String, errno: Int)
  case timeLimit(phase: ProgramPhase, seconds: Double, log: [String])
  case memoryLimit(phase: ProgramPhase, megabytes: Double, log: [String])
  /// It had more processes at once than it may have.
  case processLimit(phase: ProgramPhase, processes: Int, log: [String])
  /// It ended by itself with an exit code other than 0, or before all was asked.
  case exited(phase: ProgramPhase, code: Int, log: [String])
  case killed(phase: ProgramPhase, signal: Int, log: [String])
  /// It changed or deleted these of its inputs, so that nobody knows what it was trained on.
  case changedInputs([String])
  /// It ended well and wrote no file of predictions.
  case noPredictions(file: String, log: [String])
  case badPredictions([PredictionProblem])
  /// Its answer to a request is none, with the start of what it said.
  case badAnswer(AnswerProblem, excerpt: String)
  /// A service that cannot be reached; the reason in the words of the library.
  case unreachable(url: String, reason: String)
  /// A service that answers with a status that is no success.
  case status(url: String, code: Int, excerpt: String)
}
