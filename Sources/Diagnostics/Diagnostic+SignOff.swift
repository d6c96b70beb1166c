extension Diagnostic {
  package static var noSigningKey: Diagnostic {
    Diagnostic(
      place: nil, message: "there is no key to sign with",
      hint:
        "name one with --key or HARNESS_SIGNING_KEY, or let git have one: git config gpg.format "
        + "ssh && git config user.signingkey ~/.ssh/id_ed25519.pub")
  }

  /// The list of signers has no line for a key; with the line that would let it sign.
  package init(unlistedKey list: String, line: String) {
    self.init(
      place: list, message: "no line of this list lets the key sign",
      hint: "whoever keeps the list may add: \(line)")
  }

  package init(unclearReviewer names: [String], list: String) {
    self.init(
      place: list, message: "the list knows the key by several names: \(Phrase.list(names, "and"))",
      hint: "say with --by which of them signs")
  }

  package init(emptyOption option: String) {
    self.init(place: nil, message: "\(option) says nothing")
  }

  package init(emptyReasonToWaive subpopulation: String) {
    self.init(
      place: nil, message: "nobody says why \(Phrase.quoted(subpopulation)) is waived",
      hint: "give the reason behind the equals sign: --waive 'SUBPOPULATION=REASON'")
  }

  /// Something that is to be waived is no open finding.
  package init(notOpen subpopulation: String, known: [String]) {
    self.init(
      place: nil,
      message: "the candidate has no open finding in \(Phrase.quoted(subpopulation))"
        + Phrase.didYouMean(subpopulation, known),
      hint: known.isEmpty
        ? "It has none at all, so there is nothing to waive."
        : "Open are: \(Phrase.list(known, "and")).")
  }

  /// An approval leaves findings open.
  package init(unwaived subpopulations: [String], candidate: String) {
    self.init(
      place: nil,
      message: "\(Phrase.quoted(candidate)) is worse or below target in "
        + Phrase.list(subpopulations, "and") + ", which nobody waives",
      hint: "waive each with --waive 'SUBPOPULATION=REASON', or reject the candidate")
  }

  package init(pastExpiry day: String, today: String) {
    self.init(
      place: nil, message: "--expires \(Phrase.quoted(day)) is over; today is \(today)")
  }

  /// What is to be signed is not what the run was made of, or left.
  package init(changedBeforeSigning what: String) {
    self.init(
      place: nil, message: "nothing was signed: \(what)",
      hint: "run again, and sign that run")
  }

  /// The sign-off would not count.
  package init(refusedSignOff why: String) {
    self.init(place: nil, message: "the sign-off would not count, and is not kept: \(why)")
  }

  package init(signingAuthor name: String) {
    self.init(
      place: nil,
      message: "\(Phrase.quoted(name)) started the run, and may not sign it as well",
      hint: "somebody else has to sign, unless the config says \"signOff\": { \"byAuthor\": true }")
  }

  package static var nothingToVerify: Diagnostic {
    Diagnostic(
      place: nil, message: "there is no run here that could need a sign-off, and no sign-off",
      hint: "'harness run' first, or name a run, or work in the project's folder")
  }
}
