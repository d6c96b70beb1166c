internal import CLinux
internal import Glibc

/// Two named pipes to a program: a line goes in, a line comes out.
///
/// Pipes with names, and not the standard streams, so that whatever a program prints cannot be taken
/// for an answer, and any language can open them as files.
package struct ProgramChannel: ~Copyable {
  private let requests: Descriptor
  private let answers: Descriptor
  /// Of an answer that is not whole yet.
  private var received: [UInt8] = []

  package enum Exchange: Equatable, Sendable {
    /// A line without its end.
    case answer([UInt8])
    /// The line is longer than asked for.
    case tooLong(bytes: Int)
    /// There was an answer before the request.
    case unasked([UInt8])
    /// The program ended, by itself or by a limit.
    case ended
  }

  /// Makes the pipes. Both ends are held, so that opening does not wait and the program may open and
  /// close its ends as often as it likes.
  package init(requestsPath: String, answersPath: String) throws(ProcessError) {
    for path in [requestsPath, answersPath] where mkfifo(path, 0o600) != 0 {
      throw ProcessError(errno: errno)
    }
    let requests = try Descriptor(opening: requestsPath, O_RDWR | O_NONBLOCK)
    let answers = try Descriptor(opening: answersPath, O_RDWR | O_NONBLOCK)
    self.requests = requests
    self.answers = answers
  }

  /// Hands over a request and waits for its answer; how long, is for the program's limit to say.
  package mutating func exchange(
    _ request: [UInt8], with program: borrowing RunningProgram, limit: Int
  ) -> Exchange {
    received += answers.readAvailable() ?? []
    guard received.isEmpty else { return .unasked(received) }
    var rest = (request + [UInt8(ascii: "\n")])[...]
    var searched = 0
    while true {
      var events = [
        program.reportEvent, pollfd(fd: answers.number, events: Int16(POLLIN), revents: 0),
        // A program may begin to answer before it has read all.
        pollfd(fd: rest.isEmpty ? -1 : requests.number, events: Int16(POLLOUT), revents: 0),
      ]
      _ = poll(&events, nfds_t(events.count), -1)
      if events[2].revents != 0 { rest = rest.dropFirst(requests.writeAvailable(rest) ?? 0) }
      if events[1].revents != 0 { received += answers.readAvailable() ?? [] }
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeFirst(end + 1) }
        return .answer(Array(received[..<end]))
      }
      searched = received.count
      if received.count > limit { return .tooLong(bytes: received.count) }
      if events[0].revents != 0 { return .ended }
    }
  }
}
