import Foundation
import Results
import Testing

/// A candidate that wins and costs too much, through the built program.
@Suite struct BudgetTests {
  /// The candidate knows the truth better than any baseline; what it costs is declared.
  private func run(
    price: String, budget: String
  ) throws -> (outcome: Outcome, result: RunResult) {
    let scratch = try Scratch()
    var project = SmallProject()
    var predictions = "customer,probability\n"
    for line in project.data.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells[5] == "test" { predictions += "\(cells[0]),\(cells[4] == "yes" ? 0.9 : 0.1)\n" }
    }
    project.predictions = predictions
    project.config = project.config
      .replacing(#""predictions": "curve.csv" }"#, with: #""predictions": "curve.csv"\#(price) }"#)
      .replacing(#""split": {"#, with: #""budget": \#(budget), "split": {"#)
    let config = try project.write(to: scratch)
    // The clock has to go for anything to be measured.
    let outcome = try Harness(environment: ["SOURCE_DATE_EPOCH": ""])(
      "run", config, "--output", scratch.url.appending(path: "out").path)
    let bytes = try #require(try scratch.files(in: "out")["result.json"], "\(outcome)")
    return (outcome, try ResultJSON.decode(Array(bytes)))
  }

  private func gate(_ result: RunResult) -> Gate? {
    result.gates.first { $0.kind == .economics }
  }

  @Test func whatIsTooSlowShutsTheGate() throws {
    let (outcome, result) = try run(
      price: #", "price": { "latencyMilliseconds": 120 }"#,
      budget: #"{ "latencyMilliseconds": 50, "trainingSeconds": 600 }"#)
    #expect(outcome.code == 1)
    #expect(gate(result)?.answer == .shut)
    #expect(
      gate(result)?.evidence == [
        .overBudget(rung: "curve", [.latency]), .budgetUnknown(rung: "curve", [.training]),
      ])
    #expect(result.candidates[0].verdict == .mixedSuccess)
    #expect(result.recommendation.rung != "curve")
    #expect(outcome.output.replacing("\u{A0}", with: " ").contains("120 ms"), "\(outcome)")
    // Own rungs are measured.
    #expect(result.ladder[0].budget == BudgetStanding(over: [], unknown: []))
    let measured = result.clock.measurements?.first
    #expect(measured?.rung == "constant")
    #expect(measured?.latency?.rows == 100)
    #expect(measured?.trainingSeconds != nil)
  }

  @Test func whatNobodyKnowsLeavesItUndecided() throws {
    let (outcome, result) = try run(price: "", budget: #"{ "latencyMilliseconds": 50 }"#)
    #expect(outcome.code == 1)
    #expect(gate(result)?.answer == .undecided)
    #expect(result.candidates[0].verdict == .undecided)
    #expect(outcome.output.contains("Nobody knows how much curve takes"), "\(outcome)")
    #expect(outcome.output.contains("Next: measure the time to predict one row of curve"))
  }

  @Test func whatIsWithinTheBudgetIsOutOfThePark() throws {
    let (_, result) = try run(
      price: #", "price": { "latencyMilliseconds": 20 }"#,
      budget: #"{ "latencyMilliseconds": 50 }"#)
    #expect(gate(result)?.answer == .open)
    #expect(result.candidates[0].verdict == .outOfThePark)
  }
}
