internal import CCurl

/// Sends requests with JSON bodies, several at a time, on the thread that calls it. Connections are
/// kept from one call to the next.
package final class HTTPClient {
  private let library: CurlLibrary
  private let set: UnsafeMutableRawPointer

  package init() throws(HTTPUnavailable) {
    library = try CurlLibrary()
    guard let set = harness_curl_make_set(library.pointer) else {
      throw HTTPUnavailable(reason: "libcurl is out of memory")
    }
    self.set = set
  }

  deinit { harness_curl_free_set(library.pointer, set) }

  /// Posts bodies to the endpoint and hands on what came of each, in the order in which they end.
  ///
  /// - Parameters:
  ///   - count: how many bodies there are.
  ///   - endpoint: where to.
  ///   - limits: what the server is given.
  ///   - body: the body of a request, asked for when its turn comes, and again for another attempt.
  ///   - receive: takes the request's index and what came of it; false: all that is still under way
  ///     is dropped, and nothing more is sent.
  package func post(
    _ count: Int, to endpoint: HTTPEndpoint, limits: HTTPLimits, body: (Int) -> [UInt8],
    receive: (Int, Result<HTTPResponse, HTTPFailure>) -> Bool
  ) {
    let start = ContinuousClock.now
    func elapsed() -> Double { (ContinuousClock.now - start) / .seconds(1) }
    var queue = RequestQueue(count: count)
    var running:
      [UnsafeMutableRawPointer: (request: RequestQueue.Request, transfer: CurlTransfer)] =
        [:]
    defer {
      for (handle, _) in running { harness_curl_remove(library.pointer, set, handle) }
    }
    while true {
      while running.count < limits.concurrency, let request = queue.next(at: elapsed()) {
        let rest = limits.totalSeconds - elapsed()
        guard rest > 0 else {
          _ = receive(request.index, .failure(.totalTimeLimit(seconds: limits.totalSeconds)))
          return
        }
        guard
          let transfer = CurlTransfer(
            library, to: endpoint, body: body(request.index), limits: limits,
            seconds: min(limits.seconds, rest)),
          harness_curl_add(library.pointer, set, transfer.handle) == CURLM_OK
        else {
          _ = receive(request.index, .failure(.broken("libcurl is out of memory")))
          return
        }
        running[transfer.handle] = (request, transfer)
      }
      if running.isEmpty && queue.isEmpty { return }
      harness_curl_perform(library.pointer, set)
      var code = CURLE_OK
      var hasEnded = false
      while let handle = harness_curl_ended(library.pointer, set, &code) {
        hasEnded = true
        harness_curl_remove(library.pointer, set, handle)
        guard let (request, transfer) = running.removeValue(forKey: handle) else { continue }
        if transfer.isUnreached(code), request.attempts <= limits.retries {
          queue.retry(
            request, at: elapsed() + limits.firstPause * Double(1 << (request.attempts - 1)))
          continue
        }
        let isTotal = code == CURLE_OPERATION_TIMEDOUT && elapsed() >= limits.totalSeconds
        let outcome =
          isTotal
          ? .failure(.totalTimeLimit(seconds: limits.totalSeconds))
          : transfer.outcome(code, seconds: limits.seconds, attempts: request.attempts)
        if !receive(request.index, outcome) { return }
      }
      if !hasEnded { harness_curl_wait(library.pointer, set, queue.isPausing ? 20 : 1000) }
    }
  }
}
