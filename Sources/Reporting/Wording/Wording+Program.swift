internal import Results

extension Wording {
  /// Why a candidate that was run has no predictions.
  static func broke(_ candidate: String, _ failure: CandidateFailure) -> Phrase {
    let said = failure.log.last.map { " Its last words: \(name: $0)" as Phrase } ?? ""
    return "\(name: candidate) failed: \(reason(failure)).\(said)"
  }

  /// A word or two, for a table's cell.
  static func shortly(_ failure: CandidateFailure) -> String {
    switch failure {
    case .notStarted: "not started"
    case .timeLimit: "time limit"
    case .memoryLimit: "memory limit"
    case .processLimit: "too many processes"
    case .exited, .killed: "crashed"
    case .changedInputs: "changed its inputs"
    case .noPredictions: "no predictions"
    case .badPredictions: "bad predictions"
    case .badAnswer: "bad answer"
    case .unreachable: "unreachable"
    case .status: "refused"
    }
  }

  private static func reason(_ failure: CandidateFailure) -> Phrase {
    switch failure {
    case .notStarted(let program, let errno):
      return errno == 2
        ? "there is no program \(name: program)"
        : "\(name: program) could not be started (system error \(String(errno)))"
    case .timeLimit(let phase, let seconds, _):
      return "time limit: \(words(phase)) took more than \(seconds.decimal) s"
    case .memoryLimit(let phase, let megabytes, _):
      return "memory limit: \(words(phase)) took more than \(megabytes.decimal) MB"
    case .processLimit(let phase, let processes, _):
      return "\(words(phase)) had \(NumberText.count(processes)) processes at once"
    case .exited(let phase, code: 0, _):
      return "\(words(phase)) ended before everything was asked"
    case .exited(let phase, let code, _):
      return "\(words(phase)) ended with exit code \(String(code))"
    case .killed(let phase, let signal, _):
      return "\(words(phase)) was ended by signal \(String(signal))"
    case .changedInputs(let names):
      let listed = names.prefix(10).map { "\(name: $0)" as Phrase }
      return "it changed or deleted \(listed.listed()), so nobody knows what it was given"
    case .noPredictions(let file, _):
      return "it ended well, but left no file \(name: file)"
    case .badPredictions(let problems):
      let more =
        problems.count > 1
        ? " (and \(counted(problems.count - 1, "more kind of problem", "more kinds of problem")))"
        : ""
      return "\(problems.first.map { problem($0) } ?? "its predictions cannot be read")\(more)"
    case .badAnswer(let problem, let excerpt):
      let said: Phrase = excerpt.isEmpty ? "" : ", in \(name: excerpt)"
      return "\(self.problem(problem))\(said)"
    case .unreachable(let url, let reason):
      return "\(name: url) cannot be reached: \(name: reason)"
    case .status(let url, let code, let excerpt):
      let said: Phrase = excerpt.isEmpty ? "" : ": \(name: excerpt)"
      return "\(name: url) answered with status \(String(code))\(said)"
    }
  }

  private static func words(_ phase: ProgramPhase) -> String {
    switch phase {
    case .all: "training and predicting"
    case .fit: "training"
    case .predict: "predicting"
    }
  }

  private static func problem(_ problem: AnswerProblem) -> Phrase {
    switch problem {
    case .notJSON: "its answer is not JSON"
    case .noPredictions: "its answer holds no list of predictions"
    case .count(let found, let expected):
      "it answered \(counted(found, "prediction", "predictions")) for \(rows(expected))"
    case .prediction(let place, let kind):
      "prediction \(NumberText.count(place + 1)) of its answer \(words(kind))"
    case .tooLong(let bytes): "its answer is longer than \(NumberText.count(bytes)) bytes"
    }
  }

  private static func problem(_ problem: PredictionProblem) -> Phrase {
    let place: Phrase =
      problem.line.map { "line \(NumberText.count($0)) of its predictions" } ?? "its predictions"
    let column: Phrase = problem.column.map { " (column \(name: $0))" } ?? ""
    let id: Phrase = problem.id.map { " (id \(name: $0))" } ?? ""
    let found: Phrase = problem.found.map { ", \(name: $0)" } ?? ""
    let more =
      problem.count > 1 ? ", as \(counted(problem.count - 1, "more row does", "more rows do"))" : ""
    return "\(place)\(column)\(id) \(words(problem.kind))\(found)\(more)"
  }

  /// What predictions do that they should not.
  private static func words(_ kind: PredictionProblem.Kind) -> String {
    switch kind {
    case .unreadable: "can’t be read as delimited text"
    case .missingColumn: "lacks a column"
    case .missingClass: "lacks the probability of a class"
    case .wrongType: "is of another type than it should be"
    case .missingID: "has no id"
    case .repeatedID: "repeats an id"
    case .trainingRow: "predicts a training row"
    case .unknownID: "predicts a row that the data don’t have"
    case .noPrediction: "lacks a test row"
    case .missingValue: "has no value"
    case .notFinite: "is not a finite number"
    case .tooLarge: "is too large"
    case .notAProbability: "is no probability from 0 to 1"
    case .sumIsNotOne: "has probabilities that don’t sum to 1"
    case .unknownClass: "names a class that the target doesn’t have"
    }
  }

  /// How a candidate stood one check.
  static func finding(_ finding: ProgramFinding) -> Phrase {
    "\(strong: "\(title(finding.check))"): \(outcome(finding))."
  }

  private static func title(_ check: ProgramFinding.Check) -> String {
    switch check {
    case .repeated: "The same rows again"
    case .otherOrder: "The same rows in another order"
    case .singleRows: "Each row by itself"
    case .missingColumn: "A column less"
    case .unseenCategory: "A category that training has not seen"
    }
  }

  private static func outcome(_ finding: ProgramFinding) -> Phrase {
    switch finding.outcome {
    case .same(let rows): "the same predictions for \(self.rows(rows))"
    case .differs(let rows, let total, let largest):
      "other predictions for \(NumberText.count(rows)) of \(self.rows(total))"
        + (largest.map { ", by up to \(NumberText.significant($0, digits: 2))" } ?? "")
        + "; what was measured does not hold for a model that is asked like this"
    case .answered: "it answers"
    case .broke(let failure):
      finding.isBreach
        ? "it fails (\(reason(failure)))"
        : "it fails (\(reason(failure))), and so it would in use, on the first such row"
    case .notChecked(.onePhase):
      "not checked, since training and predicting are one process"
    case .notChecked(.noCategories): "not checked, since no column holds categories"
    case .notChecked(.oneColumn): "not checked, since there is only one column"
    }
  }

  /// `trained in 3.2 s`, `took 412 MB at most`.
  static func measured(_ measurement: RungMeasurement) -> [Phrase] {
    var facts: [Phrase] = []
    func digits(_ number: Double) -> String { NumberText.significant(number, digits: 3) }
    if let seconds = measurement.trainingSeconds {
      let cpu = measurement.trainingCPUSeconds.map { " (\(digits($0)) s of processor time)" } ?? ""
      facts.append(Phrase(words: "trained in \(digits(seconds)) s\(cpu)"))
    }
    if let megabytes = measurement.peakMegabytes {
      facts.append(Phrase(words: "took \(digits(megabytes)) MB of memory at most"))
    }
    if let megabytes = measurement.artifactMegabytes {
      facts.append(Phrase(words: "left a model of \(digits(megabytes)) MB"))
    }
    if let latency = measurement.latency {
      facts.append(
        Phrase(
          words: "answered a single row in \(digits(latency.p50)) ms half of the time and in "
            + "\(digits(latency.p95)) ms 95 % of the time"))
    }
    if let rate = measurement.batches?.rowsPerSecond {
      facts.append(Phrase(words: "predicted \(digits(rate)) rows a second in batches"))
    }
    if let requests = measurement.requests {
      facts.append(
        Phrase(
          words: "took \(counted(requests.count, "request", "requests"))"
            + (requests.failed > 0 ? ", of which \(NumberText.count(requests.failed)) failed" : ""))
      )
    }
    return facts
  }
}

extension CandidateFailure {
  /// The end of what the candidate said; empty where nothing was kept of it.
  var log: [String] {
    switch self {
    case .timeLimit(_, _, let log), .memoryLimit(_, _, let log), .processLimit(_, _, let log),
      .exited(_, _, let log), .killed(_, _, let log), .noPredictions(_, let log):
      log
    case .notStarted, .changedInputs, .badPredictions, .badAnswer, .unreachable, .status: []
    }
  }
}

extension Double {
  fileprivate var decimal: String { NumberText.significant(self, digits: 6) }
}
