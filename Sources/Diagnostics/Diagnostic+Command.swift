extension Diagnostic {
  /// The program was asked for a command that it does not have.
  package init(unknownCommand name: String, known: [String]) {
    self.init(
      place: nil,
      message: "there is no command \(Phrase.quoted(name))" + Phrase.didYouMean(name, known),
      hint: "'harness --help' lists the commands")
  }

  /// No subpopulation of a run is shown under this name.
  package init(unknownSubpopulation name: String, known: [String]) {
    let example = known.dropFirst().first.map { "such as \(Phrase.quoted($0)); " } ?? ""
    self.init(
      place: nil,
      message: "the run has no subpopulation \(Phrase.quoted(name))"
        + Phrase.didYouMean(name, known),
      hint: known.isEmpty
        ? "The run compared no candidate, so there is nothing to explain."
        : "Give its name as the report shows it, \(example)'all test rows' for the whole.")
  }

  /// The run has no such candidate.
  package init(unknownCandidate name: String, known: [String]) {
    self.init(
      place: nil,
      message: "the run has no candidate \(Phrase.quoted(name))" + Phrase.didYouMean(name, known),
      hint: known.isEmpty
        ? "The run compared no candidate, so there is nothing to explain."
        : "It compared \(known.map(Phrase.quoted).joined(separator: ", ")).")
  }

  /// More than one candidate was compared in a subpopulation.
  package init(severalCandidates names: [String], in subpopulation: String) {
    self.init(
      place: nil,
      message: "\(Phrase.quoted(subpopulation)) has findings on "
        + names.map(Phrase.quoted).joined(separator: ", "),
      hint: "Say which one with --candidate.")
  }
}
