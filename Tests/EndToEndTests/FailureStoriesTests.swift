import Foundation
import Testing

/// How projects die of their data, each as a small data set. The data gate has to shut, with a sentence
/// that somebody who builds no models understands.
@Suite struct FailureStoriesTests {
  private func config(_ data: String, audit: String = "{}", metric: String = "accuracy") -> String {
    """
    {
      "project": "story",
      "problem": {
        "statement": "Something goes wrong too often.", "decision": "What we look at first.",
        "owner": "Head of Care", "stakeholders": ["Care team"]
      },
      "data": { "path": "data.csv", \(data) },
      "metric": { "name": "\(metric)", "target": 0.4 },
      "audit": \(audit)
    }
    """
  }

  /// The audit's page as text, and its summary on one line.
  private func audit(_ csv: String, _ config: String, files: [String: String] = [:]) throws
    -> (outcome: Outcome, sentences: String)
  {
    let scratch = try Scratch()
    try scratch.write(csv, to: "data.csv")
    try scratch.write(config, to: "story.json")
    for (name, text) in files { try scratch.write(text, to: name) }
    let outcome = try Harness()(
      "audit", scratch.url.appending(path: "story.json").path, "--quiet", "--output",
      scratch.url.appending(path: "out").path)
    let sentences = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (outcome, sentences)
  }

  @Test func anExcelFileWithAHundredComments() throws {
    var csv = "comment,mood\n"
    for row in 0..<100 {
      let comment = "The order \(row) came \(row * 7 % 13) days after it was promised to us"
      csv += "\(comment),\(row % 3 == 0 ? "bad" : "good")\n"
    }
    let (outcome, sentences) = try audit(csv, config(#""target": "mood""#))
    #expect(outcome.code == 1, "\(outcome)")
    #expect(sentences.contains("The data cannot carry this problem yet"))
    #expect(sentences.contains("Only 20 rows to test on, of 100 in all"))
    #expect(sentences.contains("no column left to learn mood from"))
    #expect(sentences.contains("free text"))
  }

  private func logs(_ header: String, _ cell: (Int) -> String) -> String {
    var csv = "seconds,host,\(header),failed\n"
    for row in 0..<600 {
      csv += "\(row * 7919 % 1009),h\(row % 9),\(cell(row)),\(row * 31 % 7 < 3 ? "yes" : "no")\n"
    }
    return csv
  }

  @Test(arguments: [
    ("other", "error_code is not in the data"),
    ("error_code", "error_code has no value in any training row"),
    ("error_code", "error_code has the same value in every training row"),
    ("error_code", "error_code is missing in nearly all training rows"),
    ("error_code", "error_code has the same value in nearly all training rows"),
  ])
  func logsWithoutTheCriticalField(_ header: String, _ sentence: String) throws {
    let csv = logs(header) { row in
      switch sentence {
      case let text where text.contains("no value"): ""
      case let text where text.contains("in every"): "E7"
      case let text where text.contains("missing in nearly"): row % 40 == 0 ? "E\(row % 3)" : ""
      case let text where text.contains("in nearly all"): row % 150 == 5 ? "E8" : "E7"
      default: "E\(row % 3)"
      }
    }
    let (outcome, sentences) = try audit(
      csv, config(#""target": "failed""#, audit: #"{ "required": ["error_code"] }"#))
    #expect(outcome.code == 1, "\(outcome)")
    #expect(sentences.contains(sentence), "\(sentences)")
    #expect(sentences.contains("the problem cannot be solved without it"))
  }

  @Test func clickStreamsOfTwoStepsAndASignOff() throws {
    var csv = "first,second,last,bought\n"
    for row in 0..<2_000 {
      let isOther = row % 150 == 7
      csv +=
        isOther
        ? "search,product \(row % 4),basket,yes\n"
        : "home,account,sign-off,\(row % 90 == 0 ? "yes" : "no")\n"
    }
    let (outcome, sentences) = try audit(csv, config(#""target": "bought""#))
    #expect(outcome.code == 1, "\(outcome)")
    #expect(sentences.contains("of the training rows are the same in every column"))
    #expect(sentences.contains("can teach a model anything"))
  }

  private func reviews(_ customer: (Int) -> String) -> String {
    var csv = "customer,stars,words,returned\n"
    for row in 0..<600 {
      csv +=
        "\(customer(row)),\(1 + row * 17 % 5),\(row * 7919 % 211),\(row * 31 % 7 < 3 ? 1 : 0)\n"
    }
    return csv
  }

  private let keys =
    #""target": "returned", "keys": { "customer": { "path": "customers.csv", "column": "id" } }"#

  private var customers: String {
    "id,town\n" + (0..<80).map { "C\($0),town \($0 % 7)\n" }.joined()
  }

  @Test func reviewsThatJoinToNoCustomer() throws {
    let (outcome, sentences) = try audit(
      reviews { "user<\($0 % 80)>" }, config(keys), files: ["customers.csv": customers])
    #expect(outcome.code == 1, "\(outcome)")
    #expect(
      sentences.contains("No value of customer stands in id of customers.csv: no row joins"))
    #expect(sentences.contains("user<0>"))
  }

  @Test func reviewsThatWouldJoinWithoutBlanks() throws {
    let (outcome, sentences) = try audit(
      reviews { "\" C\($0 % 80)\"" }, config(keys), files: ["customers.csv": customers])
    #expect(outcome.code == 1, "\(outcome)")
    #expect(sentences.contains("100 % would join if blanks at the ends were taken off"))
  }

  @Test func reviewsThatJoin() throws {
    let (outcome, sentences) = try audit(
      reviews { "C\($0 % 80)" }, config(keys), files: ["customers.csv": customers])
    #expect(outcome.code == 0, "\(outcome)")
    #expect(!sentences.contains("join"))
  }

  @Test func aKeyWhoseFileOrColumnIsNotThereIsForTheUserToFix() throws {
    let missing = try audit(reviews { "C\($0)" }, config(keys)).outcome
    #expect(missing.code == 2, "\(missing)")
    #expect(missing.messages.contains("customers.csv"))
    let other = try audit(
      reviews { "C\($0)" }, config(keys), files: ["customers.csv": "idd,town\n1,a\n"]
    ).outcome
    #expect(other.code == 2, "\(other)")
    #expect(other.messages.contains("did you mean 'idd'"), "\(other)")
  }

  @Test func diagnosesThatAreWrittenDownAfterDischarge() throws {
    var csv = "admitted,discharged,age,code,died\n"
    for row in 0..<600 {
      let day = 1 + row % 28
      csv += "2024-03-\(day < 10 ? "0" : "")\(day),2024-05-01,\(row * 31 % 90),k\(row % 5),"
      csv += "\(row * 31 % 7 < 3 ? 1 : 0)\n"
    }
    let data = """
      "target": "died", "predictedAt": "admitted", "exclude": ["discharged"],
      "knownAt": { "code": "discharged" }
      """
    let (outcome, sentences) = try audit(csv, config(data))
    #expect(outcome.code == 1, "\(outcome)")
    #expect(sentences.contains("code is known only after the prediction"))
    #expect(sentences.contains("will not be there when it is needed"))
    let (whole, _) = try audit(
      csv, config(data.replacing(#""discharged" }"#, with: #""2024-02-01" }"#)))
    #expect(whole.code == 0, "\(whole)")
  }

  /// What somebody answers for shuts no gate, and is there to be seen.
  @Test func aWaivedErrorIsShownWithItsReasonAndDate() throws {
    let waiver = """
      { "waived": [ { "check": "unjoinedKey", "column": "customer", "reason": "Guests have no account.",
        "by": "Head of Care", "date": "2026-03-01" } ] }
      """
    let (outcome, sentences) = try audit(
      reviews { "guest \($0)" }, config(keys, audit: waiver), files: ["customers.csv": customers])
    #expect(outcome.code == 0, "\(outcome)")
    #expect(sentences.contains("Waived by Head of Care on 2026-03-01: Guests have no account."))
  }
}
