import Foundation
import Results
import Testing

/// Where we are today stands on the ladder.
@Suite struct IncumbentTests {
  /// Who rarely comes gets a call: right in its order, and far too sure.
  private func run(
    incumbent: String,
    answering answer: (_ visits: Double, _ plan: Substring) -> Double = { visits, _ in
      visits < 8 ? 0.9 : 0.1
    }
  ) throws -> (outcome: Outcome, result: RunResult?, report: String) {
    let scratch = try Scratch()
    var project = SmallProject()
    project.config = project.config.replacing(
      #""candidates": ["#, with: "\"incumbent\": \(incumbent), \"candidates\": [")
    var calls = "customer,probability\n"
    for line in project.data.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells[5] == "test", let visits = Double(cells[3]) {
        calls += "\(cells[0]),\(answer(visits, cells[1]))\n"
      }
    }
    try scratch.write(calls, to: "calls.csv")
    let config = try project.write(to: scratch)
    let outcome = try Harness()("run", config, "--output", scratch.url.appending(path: "out").path)
    let files = (try? scratch.files(in: "out")) ?? [:]
    return (
      outcome, try files["result.json"].map { try ResultJSON.decode(Array($0)) },
      String(decoding: files["report.html"] ?? Data(), as: UTF8.self)
    )
  }

  @Test func itsPredictionsAreARung() throws {
    let (outcome, read, report) = try run(
      incumbent: #"{ "predictions": "calls.csv", "note": "Calls by hand" }"#)
    let result = try #require(read, "\(outcome)")
    #expect(
      result.ladder.map(\.name) == ["constant", "incumbent", "rule", "linear", "tree", "curve"])
    #expect(result.inputs.map(\.role).contains("incumbent"))
    #expect(result.steps?.prefix(2).map(\.from) == ["constant", "incumbent"])
    #expect(result.reference.rung != "incumbent")
    let candidate = try #require(result.candidates.first)
    // The lift on log loss is the difference of the two.
    let losses = ["incumbent", "curve"].compactMap { name in
      result.ladder.first { $0.name == name }?.metrics.first?.measurement.value
    }
    let lift = try #require(candidate.overIncumbent)
    #expect(abs(lift.estimate - (losses[0] - losses[1])) < 1e-12)
    #expect(lift.interval.lower < lift.estimate)
    #expect(report.contains("Against what is done today"))
    #expect(report.contains("Calls by hand"))
    #expect(outcome.output.contains("incumbent (today)"))
  }

  @Test func whatIsGoodAlreadyIsKept() throws {
    let (outcome, read, _) = try run(
      incumbent: #"{ "predictions": "calls.csv" }"#,
      answering: { visits, plan in
        min(max(1 / (1 + exp(visits / 3 - (plan == "basic" ? 5 : 3))), 0.01), 0.99)
      })
    let result = try #require(read, "\(outcome)")
    #expect(result.recommendation.rung == "incumbent")
    #expect(outcome.output.contains("Keep what is done today"))
    let gate = try #require(result.gates.first { $0.kind == .problem })
    #expect(
      gate
        == Gate(
          kind: .problem, answer: .undecided, evidence: [.incumbentReachesTarget(.met)]))
  }

  @Test func whatItsPeopleSayIsToldAndIsNoRung() throws {
    let (outcome, read, report) = try run(incumbent: #"{ "metric": 0.66 }"#)
    let result = try #require(read, "\(outcome)")
    #expect(result.ladder.map(\.kind).contains(.incumbent) == false)
    #expect(result.problem.incumbent == Incumbent(rung: nil, declared: 0.66, note: nil))
    #expect(report.contains("log loss 0.66, as its people say"))
  }

  @Test func aBrokenFileIsNamed() throws {
    let (outcome, result, _) = try run(incumbent: #"{ "predictions": "nowhere.csv" }"#)
    #expect(result == nil)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("nowhere.csv"))
  }
}
