internal import HTTP
package import Results
package import Splitting

/// A service that answers: rows are posted to it in batches, several at once.
package struct ServiceModel: ScoringModel {
  private let settings: ServiceSettings
  private let target: PredictedTarget
  private let endpoint: HTTPEndpoint
  private let client: HTTPClient
  /// How numbers were understood in the first answers; later ones are understood alike.
  private var numbers: AnswerForm.Numbers?
  /// Those that were sent, and those of them that gave nothing to use.
  package private(set) var requests = RungMeasurement.Requests(count: 0, failed: 0)

  /// The environment has the headers' values.
  package init(
    _ settings: ServiceSettings, target: PredictedTarget, environment: [String: String]
  ) throws(ServiceError) {
    self.settings = settings
    self.target = target
    numbers = settings.answer.numbers
    var headers: [HTTPEndpoint.Header] = []
    for header in settings.headers {
      guard let value = environment[header.variable] else {
        throw .missingVariable(header.variable, header: header.name)
      }
      guard value.utf8.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\t") }) else {
        throw .unusableVariable(header.variable, header: header.name)
      }
      headers.append(HTTPEndpoint.Header(name: header.name, value: value))
    }
    endpoint = HTTPEndpoint(url: settings.url, headers: headers)
    do { client = try HTTPClient() } catch { throw .noLibrary(error.reason) }
  }

  /// Rows of a batch and classes have room for this in an answer, names and digits included.
  private static let answerBytesACell = 1024

  package mutating func predict(
    _ rows: Features
  ) async throws(CandidateFailure) -> CandidatePredictions {
    let request = ScoringRequest(rows)
    let batches = stride(from: 0, to: rows.rowCount, by: settings.batchRows).map {
      $0..<min($0 + settings.batchRows, rows.rowCount)
    }
    var form = settings.answer
    form.numbers = numbers
    var reading = BatchedAnswers(
      reader: AnswerReader(form, target: target), batches: batches)
    var count = 0
    var failure: CandidateFailure?
    client.post(batches.count, to: endpoint, limits: limits) {
      request.body(batches[$0])
    } receive: { batch, outcome in
      count += 1
      do throws(CandidateFailure) {
        let body = try answer(outcome)
        try read { () throws(AnswerReader.Fault) in try reading.take(body, of: batch) }
        return true
      } catch {
        failure = error
        return false
      }
    }
    requests = RungMeasurement.Requests(
      count: requests.count + count, failed: requests.failed + (failure == nil ? 0 : 1))
    if let failure { throw failure }
    let (predictions, numbers) = try read { () throws(AnswerReader.Fault) in
      try reading.reader.predictions()
    }
    // A single 0 or 1 may be either; what the first few rows say of themselves settles it.
    if rows.rowCount > 1 || numbers == .probabilities { self.numbers = numbers }
    return predictions
  }

  private func read<Value>(
    _ body: () throws(AnswerReader.Fault) -> Value
  ) throws(CandidateFailure) -> Value {
    do { return try body() } catch {
      throw .badAnswer(error.problem, excerpt: shown(error.excerpt))
    }
  }

  private var limits: HTTPLimits {
    let classes = if case .classes(let classes) = target { classes.count } else { 1 }
    return HTTPLimits(
      concurrency: settings.concurrency, seconds: settings.seconds,
      totalSeconds: settings.totalSeconds,
      responseBytes: 65_536 + settings.batchRows * classes * Self.answerBytesACell)
  }

  private func answer(
    _ outcome: Result<HTTPResponse, HTTPFailure>
  ) throws(CandidateFailure) -> [UInt8] {
    let response: HTTPResponse
    do { response = try outcome.get() } catch {
      switch error {
      case .notReached(let reason, attempts: _), .broken(let reason):
        throw .unreachable(url: settings.url, reason: reason)
      case .timeLimit(let seconds), .totalTimeLimit(let seconds):
        throw .timeLimit(phase: .predict, seconds: seconds, log: [])
      case .tooLong(let limit): throw .badAnswer(.tooLong(bytes: limit), excerpt: "")
      }
    }
    guard (200..<300).contains(response.status) else {
      let said = response.location.map { "-> \($0)" } ?? Excerpt.text(of: response.body)
      throw .status(url: settings.url, code: response.status, excerpt: shown(said))
    }
    return response.body
  }

  /// A server may say back what it was sent: what the headers hold is not shown.
  private func shown(_ text: String) -> String {
    endpoint.headers.reduce(text) { text, header in
      header.value.isEmpty ? text : text.replacing(header.value, with: "•••")
    }
  }
}
