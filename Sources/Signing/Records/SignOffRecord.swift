package import Results

/// A sign-off as it is kept: a file, an entry of the log, or both.
package struct SignOffRecord: Equatable, Sendable {
  /// From the project's folder on.
  package let file: String
  /// Nil: there is no such file.
  package let bytes: [UInt8]?
  /// Nil: the log does not have it, as with one that came from somebody else's machine.
  package let logged: Logged?

  package struct Logged: Equatable, Sendable {
    package let sequence: Int64
    package let project: String
    package let signOff: SignOff

    package init(sequence: Int64, project: String, signOff: SignOff) {
      self.sequence = sequence
      self.project = project
      self.signOff = signOff
    }
  }

  package init(file: String, bytes: [UInt8]?, logged: Logged?) {
    self.file = file
    self.bytes = bytes
    self.logged = logged
  }

  /// What files and entries of a log there are, each file with its entry.
  package static func all(
    files: [(path: String, bytes: [UInt8])], log: [LogEntry]
  ) -> [SignOffRecord] {
    var logged: [String: Logged] = [:]
    for entry in log {
      guard case .signOff(let signOff) = entry.event else { continue }
      logged[signOff.file] = Logged(
        sequence: entry.sequence, project: entry.project, signOff: signOff)
    }
    let present = files.map {
      SignOffRecord(file: $0.path, bytes: $0.bytes, logged: logged[$0.path])
    }
    let gone = logged.filter { path, _ in !files.contains { $0.path == path } }.map {
      SignOffRecord(file: $0.key, bytes: nil, logged: $0.value)
    }
    return (present + gone).sorted { $0.file < $1.file }
  }

  /// How a log holds a signed statement.
  package static func entry(
    of statement: SignOffStatement, in envelope: SignOffEnvelope, file: String
  ) -> SignOff {
    let predicate = statement.predicate
    return SignOff(
      run: predicate.run.id, candidate: predicate.candidate, answer: predicate.answer,
      by: predicate.reviewer, file: file,
      envelope: String(decoding: envelope.bytes, as: UTF8.self))
  }
}
