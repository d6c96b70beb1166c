package import Signing

extension Diagnostic {
  package init(_ error: SigningError) {
    switch error {
    case .notInstalled:
      self.init(
        place: nil, message: "signing needs the program 'ssh-keygen', which is not on the PATH",
        hint: "install OpenSSH's client, for example with: apt-get install openssh-client")
    case .notStarted(let program, let errno):
      self.init(place: program, message: "cannot be started: \(Phrase.reason(errno))")
    case .tooSlow(let seconds):
      self.init(
        place: nil, message: "'ssh-keygen' did not end within \(seconds) seconds",
        hint: "a key that asks for a passphrase needs a terminal, or an agent that holds it")
    case .notSigned(let key, let message):
      self.init(
        place: key,
        message: "'ssh-keygen' does not sign with this key"
          + (message.isEmpty ? "" : ": \(Phrase.shown(message))"),
        hint: "a public key needs an agent that holds the private one; ssh-add -L lists them")
    case .file(let error): self.init(error)
    }
  }
}
