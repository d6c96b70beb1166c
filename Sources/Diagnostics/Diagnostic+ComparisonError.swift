package import Comparing
internal import Results

extension Diagnostic {
  /// The runs as the user calls them.
  package init(_ error: ComparisonError, runs: (before: String, after: String)) {
    let hint = "Only runs of one target and task can be compared; 'harness history' lists the runs."
    switch error {
    case .otherTask(let before, let after):
      self.init(
        place: runs.after,
        message:
          "expected a run of the same task as \(runs.before), which is \(Self.words(before)); "
          + "this one is \(Self.words(after))",
        hint: hint)
    case .otherTarget(let before, let after):
      self.init(
        place: runs.after,
        message:
          "expected a run that predicts \(Phrase.quoted(before)), as \(runs.before) does; this "
          + "one predicts \(Phrase.quoted(after))",
        hint: hint)
    }
  }

  private static func words(_ task: TaskKind) -> String {
    switch task {
    case .binary: "of two classes"
    case .multiclass: "of several classes"
    case .regression: "a regression"
    }
  }
}
