package import Pipeline
internal import Tabular

extension Diagnostic {
  /// All problems of an error that stops a run, in the order of their places.
  package static func all(of error: RunError) -> [Diagnostic] {
    switch error {
    case .file(let error): [Diagnostic(error)]
    case .configuration(let problems, let file):
      Diagnostic.all(of: problems, file: file)
    case .reading(let error, let file): [Diagnostic(error, file: file)]
    case .parquet(let error, let place): [Diagnostic(error, file: place)]
    case .source(let problem, let place): [Diagnostic(problem, place)]
    case .sqlite(let error, let place): [Diagnostic(error, place)]
    case .duckDB(let error, let place): [Diagnostic(error, place)]
    case .readingCandidate(let error, let file): [Diagnostic(error, predictionsFile: file)]
    case .split(let error, let file): [Diagnostic(error, file: file)]
    case .candidate(let error, let name, let file):
      Diagnostic.all(of: error, candidate: name, file: file)
    case .service(let error, let candidate): [Diagnostic(error, candidate: candidate)]
    case .noSuchTarget(let target, let known, let file):
      [
        Diagnostic(
          place: file,
          message: "there is no column \(Phrase.quoted(target)) to predict, only "
            + Phrase.list(known.map(\.string), "and")
            + Phrase.didYouMean(target.string, known.map(\.string)))
      ]
    case .noSuchReference(let reference, let key, let known, let file):
      [
        Diagnostic(
          place: file,
          message: "the key \(Phrase.quoted(key)) refers to a column \(Phrase.quoted(reference)), "
            + "and there is none, only " + Phrase.list(known.map(\.string), "and")
            + Phrase.didYouMean(reference.string, known.map(\.string)),
          hint: "Name the column in $.data.keys: {\"path\": …, \"column\": …}.")
      ]
    case .noFeatures(let leftOut, let file):
      [
        Diagnostic(
          place: file,
          message: leftOut.isEmpty
            ? "no column is left to learn from"
            : "no column is left to learn from: \(Phrase.list(leftOut.map(\.string), "and")) "
              + (leftOut.count == 1 ? "holds" : "hold")
              + " one value, nothing, identifiers or text",
          hint: "Add columns that say something of the target, or exclude fewer.")
      ]
    case .inputsChanged(let paths):
      [
        Diagnostic(
          place: nil,
          message: "\(Phrase.list(paths, "and")) changed while candidates ran, so the run is void",
          hint: "A candidate is to write into the folder that it is given, and nowhere else.")
      ]
    case .noBaseline(let file):
      [
        Diagnostic(
          place: file, message: "no baseline could be trained, so there is nothing to compare with",
          hint: "Waive fewer rungs in $.baselines.waived.")
      ]
    }
  }
}
