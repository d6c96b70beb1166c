internal import Candidates

extension Diagnostic {
  /// A candidate's service cannot be asked.
  init(_ error: ServiceError, candidate: String) {
    let place = "candidate \(Phrase.quoted(candidate))"
    switch error {
    case .missingVariable(let variable, let header):
      self.init(
        place: place,
        message:
          "the environment has no variable \(Phrase.quoted(variable)), which holds the header "
          + Phrase.quoted(header),
        hint: "Set it where harness runs: a secret belongs in no config.")
    case .unusableVariable(let variable, let header):
      self.init(
        place: place,
        message: "the variable \(Phrase.quoted(variable)) holds a line break or another control "
          + "character, and cannot be the header \(Phrase.quoted(header))")
    case .noLibrary(let reason):
      self.init(
        place: place, message: "libcurl, which asks services, cannot be loaded: \(reason)",
        hint: "On Debian and Ubuntu it is the package libcurl4.")
    }
  }
}
