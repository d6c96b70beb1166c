internal import Foundation

/// A sign-off as the log tells it, for whoever shows a project: nobody has checked its signature, or
/// whether what it rests on has changed. `harness verify` does.
package struct LoggedSignOff: Equatable, Sendable {
  package let project: String
  /// When it was written down.
  package let at: String
  package let signOff: SignOff
  /// Nil where the envelope holds none.
  package let statement: SignOffStatement?

  /// The latest of each run and candidate, the earliest first.
  package static func latest(in log: [LogEntry], project: String) -> [LoggedSignOff] {
    var latest: [LoggedSignOff] = []
    for entry in log where entry.project == project {
      guard case .signOff(let signOff) = entry.event else { continue }
      latest.removeAll {
        $0.signOff.run == signOff.run && $0.signOff.candidate == signOff.candidate
      }
      latest.append(
        LoggedSignOff(
          project: project, at: entry.at, signOff: signOff, statement: signOff.statement))
    }
    return latest
  }

  /// `valid`, `rejected`, `expired`, or `tampered` where nothing can be read.
  package func standing(at now: String) -> SignOffStanding {
    guard let predicate = statement?.predicate else { return .tampered }
    if predicate.answer == .reject { return .rejected }
    return predicate.hasExpired(at: now) ? .expired : .valid
  }
}

extension SignOff {
  fileprivate var statement: SignOffStatement? {
    struct Envelope: Decodable { let payload: String }
    guard let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(envelope.utf8)),
      let payload = Data(base64Encoded: envelope.payload)
    else { return nil }
    return try? JSONDecoder().decode(SignOffStatement.self, from: payload)
  }
}
