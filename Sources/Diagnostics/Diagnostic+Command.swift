extension Diagnostic {
  /// The program was asked for a command that it does not have.
  package init(unknownCommand name: String, known: [String]) {
    self.init(
      place: nil,
      message: "there is no command \(Phrase.quoted(name))" + Phrase.didYouMean(name, known),
      hint: "'harness --help' lists the commands")
  }
}
