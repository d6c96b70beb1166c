internal import Candidates
internal import Results
internal import Splitting
internal import Tabular

extension Binder {
  /// Notes settings of candidates that do not go with the target.
  mutating func bindCandidates(_ target: Target) {
    for (index, candidate) in configuration.candidates.enumerated() {
      bind(candidate, target, at: JSONPath("candidates").appending(index: index))
    }
    if case .predictions(let incumbent) = configuration.incumbent?.answers {
      bind(incumbent, target, at: JSONPath("incumbent"))
    }
  }

  private mutating func bind(
    _ candidate: RunConfiguration.CandidateSettings, _ target: Target, at path: JSONPath
  ) {
    let columns = path.appending(key: "columns")
    let task = target.task
    let classes = target.classes
    if task != .binary {
      let problem = BindingProblem.onlyBinary(task)
      if candidate.threshold != nil { note(problem, at: path.appending(key: "threshold")) }
      if candidate.columns.probability != nil {
        note(problem, at: columns.appending(key: "probability"))
      }
    }
    if task != .multiclass, !candidate.columns.probabilities.isEmpty {
      note(.onlyMulticlass(task), at: columns.appending(key: "probabilities"))
    }
    if task == .regression, candidate.columns.label != nil {
      note(.onlyClasses, at: columns.appending(key: "label"))
    }
    if task != .regression, candidate.columns.prediction != nil {
      note(.onlyRegression(task), at: columns.appending(key: "prediction"))
    }
    if case .service(let service) = candidate.source { bind(service, classes, at: path) }
    guard task == .multiclass else { return }
    for name in candidate.columns.probabilities.keys.sorted() where !classes.contains(name) {
      note(
        .notAClass(name, classes: classes),
        at: columns.appending(key: "probabilities").appending(key: name))
    }
  }

  private mutating func bind(
    _ service: ServiceSettings, _ classes: [ExactString], at path: JSONPath
  ) {
    let http = path.appending(key: "http")
    if classes.isEmpty {
      if service.answer.classes != nil { note(.onlyClasses, at: http.appending(key: "classes")) }
      if service.answer.numbers != nil { note(.onlyClasses, at: http.appending(key: "numbers")) }
      return
    }
    for (index, name) in (service.answer.classes ?? []).enumerated()
    where !classes.contains(name) {
      note(
        .notAClass(name, classes: classes),
        at: http.appending(key: "classes").appending(index: index))
    }
  }
}
