import Foundation
import Testing

/// A broken config stops before anything is trained or written, and says where and what.
@Suite struct BrokenConfigTests {
  struct Break: CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    /// Words that the messages must hold.
    let words: [String]

    var testDescription: String { name }

    init(_ name: String, _ old: String, _ new: String, _ words: String...) {
      self.name = name
      self.old = old
      self.new = new
      self.words = words
    }
  }

  static let breaks = [
    Break("no project", #""project": "churn","#, "", "project"),
    Break("no decision", #""decision": "Whom the care team calls this week.","#, "", "decision"),
    Break("no owner", #""owner": "Head of Care","#, "", "owner"),
    Break("no target value", #""target": 0.6, "#, "", "$.metric", "target"),
    Break("FIXME", "Head of Care", "FIXME: who decides?", "$.problem.owner", "FIXME"),
    Break("empty statement", "Customers leave without telling us why.", "", "$.problem.statement"),
    Break(
      "unknown key", #""predictions":"#, #""predictons":"#,
      "$.candidates[0].predictons", "did you mean 'predictions'"),
    Break("duplicate key", #""project":"#, #""project": "one", "project":"#, "project"),
    Break("wrong type", #""target": 0.6"#, #""target": "0.6""#, "$.metric.target", "number"),
    Break("out of range", #""margin": 0.01"#, #""margin": -1"#, "$.metric.margin", "-1"),
    Break("not JSON", #""metric": {"#, #""metric" {"#, "churn.json:"),
    Break("trailing comma", #""plan", "region""#, #""plan", "region","#, "churn.json:"),
    Break(
      "unknown metric", "log_loss", "logloss", "$.metric.name", "did you mean 'log_loss'"),
    Break("metric of another task", "log_loss", "rmse", "$.data.target", "'rmse'"),
    Break("unknown target", #""target": "left""#, #""target": "lft""#, "lft", "'left'"),
    Break("unknown positive class", #""yes""#, #""yess""#, "$.data.positive", "yess"),
    Break(
      "unknown subpopulation", #""plan", "region""#, #""plan", "regoin""#,
      "$.subpopulations[1]", "did you mean 'region'"),
    Break(
      "subpopulation of no test row", #""plan", "region""#,
      #"{ "name": "idle", "where": "visits > 30 and plan = \"pro\"" }"#,
      "$.subpopulations[0].where", "'idle'", "'visits > 30'", "their values go from"),
    Break(
      "bin of no test row", #""plan", "region""#, #"{ "column": "visits", "bins": [10, 40] }"#,
      "$.subpopulations[0].bins", "at least 40", "the nearest is 2"),
    Break(
      "cross of four columns", #""plan", "region""#,
      #"{ "cross": ["plan", "region", "visits", "part"] }"#, "$.subpopulations[0].cross",
      "expected at most 3 elements", "too few rows"),
    Break("unknown column to exclude", #"["part"]"#, #"["prt"]"#, "prt", "did you mean 'part'"),
    Break("unknown split column", #""column": "part""#, #""column": "parts""#, "parts"),
    Break("split method", #""method": "column""#, #""method": "colum""#, "$.split.method"),
    Break("rule that is none", "visits < 10", "visits < ", "$.baselines.rule"),
    Break("rule on an unknown column", "visits < 10", "visit < 10", "did you mean 'visits'"),
    Break("rule on the target", "visits < 10", "left = \\\"yes\\\"", "$.baselines.rule", "left"),
    Break("no such data", "customers.csv", "costumers.csv", "costumers.csv"),
    Break("no such predictions", "curve.csv", "curves.csv", "curves.csv"),
    Break("candidate named as a baseline", #""curve""#, #""tree""#, "$.candidates[0].name"),
  ]

  @Test(arguments: breaks)
  func isRefused(_ broken: Break) throws {
    let scratch = try Scratch()
    var project = SmallProject()
    let whole = project.config
    project.config = whole.replacing(broken.old, with: broken.new)
    try #require(project.config != whole, "nothing was broken")
    let config = try project.write(to: scratch)
    for command in ["run", "validate"] {
      let outcome = try Harness(folder: scratch.url).run([command, config])
      #expect(outcome.code == 2, "\(outcome)")
      #expect(outcome.output.isEmpty)
      for word in broken.words {
        #expect(outcome.messages.contains(word), "\(command): \(outcome)")
      }
    }
    #expect(try scratch.files().keys.sorted() == ["churn.json", "curve.csv", "customers.csv"])
  }

  @Test func allProblemsAreListedAtOnce() throws {
    let scratch = try Scratch()
    var project = SmallProject()
    project.config = project.config
      .replacing(#""owner": "Head of Care","#, with: "")
      .replacing(#""margin": 0.01"#, with: #""margn": 0.01"#)
      .replacing(#""exclude": ["part"]"#, with: #""exclude": "part""#)
    let outcome = try Harness()("run", project.write(to: scratch))
    #expect(outcome.code == 2)
    for path in ["$.problem", "$.metric.margn", "$.data.exclude"] {
      #expect(outcome.messages.contains(path), "\(outcome)")
    }
  }

  @Test func aMissingConfigIsNamed() throws {
    let outcome = try Harness()("run", "/nowhere/churn.json")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("/nowhere/churn.json"))
  }
}
