import Candidates
import Foundation
import LoopbackServer
import Models
import Results
import Splitting
import Tabular
import Testing

/// Services over loopback: one that doubles its only column, and ill-behaved ones.
struct ServiceModelTests {
  private static let rows = Features(
    Table(
      columns: [Column(name: "x", type: .number, values: .numbers((0..<25).map { Double($0) }))],
      rowCount: 25))

  private static func doubling(_ request: LoopbackServer.Request) -> LoopbackServer.Reaction {
    let body = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
    let split = body?["dataframe_split"] as? [String: Any]
    let data = split?["data"] as? [[Double]] ?? []
    return .answer(
      status: 200, body: #"{"predictions": \#(data.map { 2 * $0[0] })}"#,
      headers: ["Content-Type": "application/json"])
  }

  private func model(
    _ server: LoopbackServer, target: PredictedTarget = .values, batchRows: Int = 10,
    seconds: Double = 5, headers: [ServiceSettings.Header] = [],
    environment: [String: String] = [:]
  ) throws -> ServiceModel {
    try ServiceModel(
      ServiceSettings(
        url: server.url, headers: headers, batchRows: batchRows, concurrency: 3, seconds: seconds,
        totalSeconds: 20), target: target, environment: environment)
  }

  private func failure(
    _ reaction: LoopbackServer.Reaction, target: PredictedTarget = .values, seconds: Double = 5
  ) async throws -> CandidateFailure? {
    let server = try LoopbackServer { _ in reaction }
    defer { server.stop() }
    var model = try model(server, target: target, batchRows: 25, seconds: seconds)
    do throws(CandidateFailure) {
      _ = try await model.predict(Self.rows)
      return nil
    } catch {
      return error
    }
  }

  @Test func allRowsAreAskedInBatchesAndKeepTheirOrder() async throws {
    let server = try LoopbackServer(Self.doubling)
    defer { server.stop() }
    var model = try model(server)
    let predictions = try await model.predict(Self.rows)
    #expect(predictions.predictions == .values((0..<25).map { Double(2 * $0) }))
    #expect(server.requestCount == 3)
    #expect(model.requests == RungMeasurement.Requests(count: 3, failed: 0))
    let some = try await model.predict(Self.rows.selecting([7, 3]))
    #expect(some.predictions == .values([14, 6]))
    #expect(model.requests.count == 4)
  }

  @Test func headersComeFromTheEnvironmentAndAreNotSaidAgain() async throws {
    let server = try LoopbackServer { request in
      .answer(status: 403, body: "no entry with \(request.headers["authorization"] ?? "nothing")")
    }
    defer { server.stop() }
    let headers = [ServiceSettings.Header(name: "Authorization", variable: "TOKEN")]
    var model = try model(
      server, headers: headers, environment: ["TOKEN": "Bearer secret", "OTHER": "x"])
    await #expect(
      throws: CandidateFailure.status(url: server.url, code: 403, excerpt: "no entry with •••")
    ) {
      try await model.predict(Self.rows)
    }
    #expect(model.requests.failed == 1)
  }

  @Test func aHeaderWithoutAUsableValueIsTold() throws {
    let server = try LoopbackServer(Self.doubling)
    defer { server.stop() }
    let headers = [ServiceSettings.Header(name: "X-Key", variable: "KEY")]
    #expect(throws: ServiceError.missingVariable("KEY", header: "X-Key")) {
      try model(server, headers: headers)
    }
    #expect(throws: ServiceError.unusableVariable("KEY", header: "X-Key")) {
      try model(server, headers: headers, environment: ["KEY": "a\r\nHost: b"])
    }
  }

  @Test func aSingleRowIsUnderstoodAsTheFirstOnesWere() async throws {
    let server = try LoopbackServer { request in
      .answer(
        status: 200,
        body: request.index == 0 ? #"{"predictions":[0.5,1]}"# : #"{"predictions":[1]}"#)
    }
    defer { server.stop() }
    var model = try model(server, target: .classes(["0", "1"]))
    _ = try await model.predict(Self.rows.selecting([0, 1]))
    let single = try await model.predict(Self.rows.selecting([1]))
    #expect(single.predictions == .probabilities(ClassProbabilities(positive: [1])))
  }

  @Test func illBehavedServicesFailForWhatTheyDo() async throws {
    #expect(
      try await failure(.silence, seconds: 0.2)
        == .timeLimit(phase: .predict, seconds: 0.2, log: []))
    let html = "<html>\u{1B}[31mGateway</html>"
    #expect(
      try await failure(.answer(status: 200, body: html)) == .badAnswer(.notJSON, excerpt: html))
    let short = #"{"predictions": [1, 2]}"#
    #expect(
      try await failure(.answer(status: 200, body: short))
        == .badAnswer(.count(found: 2, expected: 25), excerpt: short))
    let wrong = "[" + Array(repeating: "1", count: 24).joined(separator: ",") + ",NaN]"
    #expect(
      try await failure(.answer(status: 200, body: #"{"predictions":\#(wrong)}"#))
        == .badAnswer(.prediction(24, .notFinite), excerpt: "NaN"))
    guard case .unreachable = try await failure(.hangUp) else {
      Issue.record("a service that hangs up went through")
      return
    }
    guard case .badAnswer(.tooLong, _) = try await failure(.flood) else {
      Issue.record("a flood went through")
      return
    }
  }

  @Test func aRedirectIsAFailureThatSaysWhereTo() async throws {
    let redirect = LoopbackServer.Reaction.answer(
      status: 302, body: "", headers: ["Location": "http://example.org/other"])
    guard case .status(_, code: 302, let excerpt) = try await failure(redirect) else {
      Issue.record("a redirect was followed")
      return
    }
    #expect(excerpt == "-> http://example.org/other")
  }

  @Test func oneBatchThatBreaksEndsTheOthers() async throws {
    let server = try LoopbackServer { request in
      request.index == 1 ? .answer(status: 500, body: "boom") : Self.doubling(request)
    }
    defer { server.stop() }
    var model = try model(server, batchRows: 1)
    await #expect(
      throws: CandidateFailure.status(url: server.url, code: 500, excerpt: "boom")
    ) {
      try await model.predict(Self.rows)
    }
    #expect(server.requestCount < 25)
  }
}
