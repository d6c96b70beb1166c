/// Requests that have not been sent, and those that are to be sent again after a pause.
struct RequestQueue {
  private let count: Int
  private var sent = 0
  private var pausing: [(request: Request, due: Double)] = []

  struct Request {
    let index: Int
    /// This one included.
    let attempts: Int
  }

  init(count: Int) { self.count = count }

  var isEmpty: Bool { sent == count && pausing.isEmpty }

  var isPausing: Bool { !pausing.isEmpty }

  /// The next request to send at this time, in seconds; nil where there is none yet.
  ///
  /// While one pauses no new ones are sent: nobody would answer them either.
  mutating func next(at time: Double) -> Request? {
    if let place = pausing.firstIndex(where: { $0.due <= time }) {
      return pausing.remove(at: place).request
    }
    guard pausing.isEmpty, sent < count else { return nil }
    defer { sent += 1 }
    return Request(index: sent, attempts: 1)
  }

  mutating func retry(_ request: Request, at time: Double) {
    pausing.append((Request(index: request.index, attempts: request.attempts + 1), time))
  }
}
