internal import Candidates
internal import Tabular

extension ServiceSettings {
  private enum Keys {
    static let url = RequiredKey(
      "url", .webAddress, .ask(.serviceURL),
      about: "Where rows are posted to: http:// or https://, host and path.")
    static let batchRows = DefaultedKey(
      "batchRows", .integer(.from(1, to: 1_000_000)), default: .integer(1000),
      about: "The most rows of a request.")
    static let concurrency = DefaultedKey(
      "concurrency", .integer(.from(1, to: 64)), default: .integer(2),
      about: "Requests under way at once.")
    static let seconds = DefaultedKey(
      "seconds", .number(.between(0, 1e6)), default: .integer(30),
      about: "The time limit of a request, from its start to the last byte of its answer.")
    static let totalSeconds = DefaultedKey(
      "totalSeconds", .number(.between(0, 1e6)), default: .integer(600),
      about: "The time limit of all requests for the test rows together.")
    static let headers = DefaultedKey(
      "headers", .headers, default: .object([]),
      about:
        "Headers of each request, by name; the value is that of a variable of the environment, so "
        + "that no secret stands in a config: { \"environment\": \"SCORING_TOKEN\" }.")
    static let response = DefaultedKey(
      "response", .list(of: .anyText, atMost: 8), default: .array([.string("predictions")]),
      about: "The keys that lead to the list of predictions, from the outermost on.")
    static let classes = OptionalKey(
      "classes", .list(of: .cell, atLeast: 2),
      about: "The classes in the order of a list of probabilities. Left out: sorted.")
    static let numbers = OptionalKey(
      "numbers", .word(AnswerForm.Numbers.allCases.map { ($0.rawValue, $0) }),
      about:
        "What numbers are where classes are predicted. Left out: classes where all numbers are "
        + "names of some, else the positive class's probabilities.")

    static let all: [any DeclaredKey] = [
      url, batchRows, concurrency, seconds, totalSeconds, headers, response, classes, numbers,
    ]
  }

  /// The columns are those of the candidate: what keys of an answer's objects are called.
  static var form: Form<ServiceSettings> {
    .object(Keys.all) { object in
      let url = object.value(Keys.url)
      let answer = AnswerForm(
        path: object.value(Keys.response), classes: object.value(Keys.classes),
        numbers: object.value(Keys.numbers))
      let batchRows = object.value(Keys.batchRows)
      let concurrency = object.value(Keys.concurrency)
      let seconds = object.value(Keys.seconds)
      let totalSeconds = object.value(Keys.totalSeconds)
      let headers = object.value(Keys.headers)
      return url.map {
        ServiceSettings(
          url: $0, headers: headers, batchRows: batchRows, concurrency: concurrency,
          seconds: seconds, totalSeconds: totalSeconds, answer: answer)
      }
    }
  }
}

extension Form where Value == String {
  /// An address without a user's name: a secret would get into results.
  fileprivate static var webAddress: Form {
    Form<String>.text.checked { text, node, problems in
      guard let scheme = text.firstRange(of: "://"),
        ["http", "https"].contains(text[..<scheme.lowerBound].lowercased()),
        text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else {
        problems.note(.notAWebAddress(text), at: node)
        return false
      }
      let host = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
      if host.contains("@") {
        problems.note(.userInAddress, at: node)
        return false
      }
      if host.isEmpty { problems.note(.notAWebAddress(text), at: node) }
      return !host.isEmpty
    }
  }
}

extension Form where Value == [ServiceSettings.Header] {
  private static var variable: Form<String> {
    let key = RequiredKey(
      "environment", .text, .ask(.headerVariable),
      about: "The variable that has the header's value.")
    return .object([key]) { $0.value(key) }
  }

  /// By name. What the harness sets itself cannot be set again.
  fileprivate static var headers: Form {
    Form<[(name: ExactString, value: String)]>.map(of: variable).checked {
      headers, node, problems in
      let own = ["content-type", "content-length", "host", "expect", "transfer-encoding", "accept"]
      for header in headers {
        let name = header.name.string
        let isToken = name.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
          default: false
          }
        }
        guard !name.isEmpty, isToken, !own.contains(name.lowercased()) else {
          problems.note(.notAHeader(name), at: node)
          return false
        }
      }
      return true
    }.map { headers in
      headers.map { ServiceSettings.Header(name: $0.name.string, variable: $0.value) }
    }
  }
}
