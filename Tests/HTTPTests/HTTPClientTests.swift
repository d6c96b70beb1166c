import HTTP
import LoopbackServer
import Testing

/// Over loopback, against a server as ill-behaved as a case wants it.
struct HTTPClientTests {
  private static let limits = HTTPLimits(
    concurrency: 2, seconds: 5, totalSeconds: 20, responseBytes: 10_000, firstPause: 0.01)

  private typealias Outcome = Result<HTTPResponse, HTTPFailure>

  /// What came of each of so many requests, by index; nil where the client gave none.
  private func outcomes(
    of count: Int = 1, from server: LoopbackServer, path: String? = nil,
    limits: HTTPLimits = limits, headers: [HTTPEndpoint.Header] = []
  ) throws -> [Outcome?] {
    var outcomes = [Outcome?](repeating: nil, count: count)
    try HTTPClient().post(
      count, to: HTTPEndpoint(url: path ?? server.url, headers: headers), limits: limits
    ) { index in
      Array("request \(index)".utf8)
    } receive: { index, outcome in
      outcomes[index] = outcome
      return true
    }
    return outcomes
  }

  private func failure(
    _ reaction: LoopbackServer.Reaction, limits: HTTPLimits = limits
  ) throws -> HTTPFailure? {
    let server = try LoopbackServer { _ in reaction }
    defer { server.stop() }
    guard case .failure(let failure) = try outcomes(from: server, limits: limits)[0] else {
      return nil
    }
    return failure
  }

  @Test func bodiesAndHeadersArriveAndAnswersComeBackInTheirPlaces() throws {
    let server = try LoopbackServer { request in
      .answer(
        status: 200,
        body: [
          String(decoding: request.body, as: UTF8.self), request.method, request.path,
          request.headers["content-type"] ?? "", request.headers["x-token"] ?? "",
          request.headers["expect"] ?? "no expect",
        ].joined(separator: "|"))
    }
    defer { server.stop() }
    let answers = try outcomes(
      of: 7, from: server, headers: [HTTPEndpoint.Header(name: "X-Token", value: "s e c")])
    for (index, answer) in answers.enumerated() {
      let response = try #require(try answer?.get())
      #expect(response.status == 200)
      #expect(response.seconds > 0 && response.seconds < 5)
      #expect(
        String(decoding: response.body, as: UTF8.self)
          == "request \(index)|POST|/invocations|application/json|s e c|no expect")
    }
  }

  @Test func connectionsAreKeptAndNoMoreAreOpenedThanAllowed() throws {
    let server = try LoopbackServer { _ in .answer(status: 200, body: "[]") }
    defer { server.stop() }
    _ = try outcomes(of: 30, from: server)
    #expect(server.requestCount == 30)
    #expect(server.connectionCount <= 2)
    #expect(server.mostAtOnce <= 2)
  }

  @Test func anErrorStatusIsAnAnswer() throws {
    let server = try LoopbackServer { _ in .answer(status: 500, body: "it broke") }
    defer { server.stop() }
    let response = try #require(try outcomes(from: server)[0]?.get())
    #expect(response.status == 500)
    #expect(response.body == Array("it broke".utf8))
    #expect(server.requestCount == 1, "an answer is never asked for twice")
  }

  @Test func aRedirectIsNotFollowed() throws {
    let other = try LoopbackServer { _ in .answer(status: 200, body: "[]") }
    let target = other.url
    let server = try LoopbackServer { _ in
      .answer(status: 307, body: "", headers: ["Location": target])
    }
    defer {
      server.stop()
      other.stop()
    }
    let response = try #require(try outcomes(from: server)[0]?.get())
    #expect(response.status == 307)
    #expect(response.location == target)
    #expect(other.requestCount == 0)
  }

  @Test func silenceAndDripsEndAtTheTimeLimit() throws {
    var limits = Self.limits
    limits.seconds = 0.3
    #expect(try failure(.silence, limits: limits) == .timeLimit(seconds: 0.3))
    #expect(
      try failure(.drip(body: String(repeating: "x", count: 100), milliseconds: 50), limits: limits)
        == .timeLimit(seconds: 0.3))
  }

  @Test func allRequestsTogetherHaveALimit() throws {
    let server = try LoopbackServer { _ in .drip(body: "slow", milliseconds: 60) }
    defer { server.stop() }
    var limits = Self.limits
    limits.totalSeconds = 0.4
    let outcomes = try outcomes(of: 100, from: server, limits: limits)
    #expect(outcomes.contains { $0 == .failure(.totalTimeLimit(seconds: 0.4)) })
    #expect(server.requestCount < 10)
  }

  @Test func anAnswerWithoutEndIsCutOff() throws {
    #expect(try failure(.flood) == .tooLong(limit: 10_000))
  }

  @Test func whatIsNoHTTPIsBroken() throws {
    for reaction in [LoopbackServer.Reaction.raw("hello\n"), .raw("HTTP/1.1 2"), .hangUp] {
      guard case .broken = try failure(reaction) else {
        Issue.record("\(reaction) went through")
        continue
      }
    }
  }

  @Test func aShortBodyIsBroken() throws {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"predictions\": ["
    guard case .broken = try failure(.raw(cut)) else {
      Issue.record("a body that ends early went through")
      return
    }
  }

  @Test func aRequestThatReachesNobodyIsSentAgain() throws {
    let server = try LoopbackServer { _ in .hangUp }
    server.stop()
    guard case .failure(.notReached(_, let attempts)) = try outcomes(from: server)[0] else {
      Issue.record("a port on which nobody listens was reached")
      return
    }
    #expect(attempts == 4)
  }

  @Test func nothingIsSentOnceTheReceiverHasHadEnough() throws {
    let server = try LoopbackServer { _ in .answer(status: 200, body: "[]") }
    defer { server.stop() }
    var received = 0
    try HTTPClient().post(
      50, to: HTTPEndpoint(url: server.url, headers: []), limits: Self.limits
    ) { _ in
      []
    } receive: { _, _ in
      received += 1
      return received < 3
    }
    #expect(received == 3)
    #expect(server.requestCount <= 5)
  }
}
