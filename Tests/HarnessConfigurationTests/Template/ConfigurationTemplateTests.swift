import HarnessConfiguration
import Results
import Splitting
import Tabular
import Testing

@Suite struct ConfigurationTemplateTests {
  private func template(
    _ csv: String, target: ColumnName = "y", path: String = "../data/My loans.v2.csv"
  ) throws -> String {
    ConfigurationTemplate.make(
      dataPath: path, try DelimitedReader().read(Array(csv.utf8)), target: target)
  }

  /// A CSV of 40 rows: an id, a number, a group of three levels and the target.
  private func csv(_ target: (Int) -> String) -> String {
    "row_id,x,\"gro\"\"up\",y\n"
      + (0..<40).map { "r\($0),\($0 % 7),g\($0 % 3),\(target($0))\n" }.joined()
  }

  /// The template with each FIXME filled in as a person would.
  private func filled(_ template: String, target: String) -> String {
    template.split(separator: "\n").map { line in
      guard let mark = line.firstRange(of: "\"FIXME") else { return String(line) }
      let isNumber = line.contains("\"target\": \"FIXME")
      let isBoolean = line.contains("dropMissingTarget")
      let value = isNumber ? target : isBoolean ? "true" : "\"Filled in.\""
      let rest = line[mark.upperBound...]
      let end = rest.lastIndex(of: "\"").map { rest[rest.index(after: $0)...] } ?? ""
      return line[..<mark.lowerBound] + value + end
    }.joined(separator: "\n")
  }

  @Test func aTemplateIsRefusedForItsBlanksAlone() throws {
    let text = try template(csv { $0 < 10 ? "yes" : "no" })
    do {
      _ = try RunConfiguration.decode(Array(text.utf8))
      Issue.record("a template was taken for a config")
    } catch {
      let paths = error.problems.map(\.path.description)
      #expect(
        paths == [
          "$.problem.statement", "$.problem.decision", "$.problem.owner",
          "$.problem.stakeholders[0]", "$.metric.target",
        ])
      for problem in error.problems {
        guard case .form(.placeholder) = problem.kind else {
          Issue.record("\(problem) is no blank")
          continue
        }
      }
    }
  }

  /// A target by row, what is good enough of it, and its task.
  struct Case: Sendable {
    let goodEnough: String
    let task: TaskKind
    let target: @Sendable (Int) -> String
  }

  @Test(arguments: [
    Case(goodEnough: "0.8", task: .binary) { $0 < 10 ? "yes" : "no" },
    Case(goodEnough: "0.8", task: .binary) { $0 < 10 ? "1.0" : "0.0" },
    Case(goodEnough: "0.8", task: .binary) { $0 < 10 ? "TRUE" : "False" },
    Case(goodEnough: "0.9", task: .multiclass) { ["a", "b", "c"][$0 % 3] },
    Case(goodEnough: "1", task: .regression) { "\($0).25" },
    Case(goodEnough: "1", task: .regression) { $0 == 3 ? "" : "\($0)" },
  ])
  func aFilledTemplateFitsItsData(_ example: Case) throws {
    let csv = csv(example.target)
    let text = filled(try template(csv), target: example.goodEnough)
    let configuration = try RunConfiguration.decode(Array(text.utf8))
    let read = try DelimitedReader(options: configuration.readingOptions).read(Array(csv.utf8))
    let bound = try BoundProblem.bind(configuration, to: read)
    #expect(bound.target.task == example.task)
    #expect(bound.idColumn == "row_id")
    #expect(configuration.project == "My-loans")
  }

  @Test func positiveClassIsTheOneThatPeopleLookFor() throws {
    #expect(try template(csv { $0 < 30 ? "yes" : "no" }).contains("\"positive\": \"yes\""))
    #expect(try template(csv { $0 < 30 ? "cat" : "dog" }).contains("\"positive\": \"dog\""))
    #expect(try template(csv { $0 < 30 ? "true" : "false" }).contains("\"positive\": \"true\""))
  }

  @Test func columnsOfFewLevelsAreSuggestedAsSubpopulations() throws {
    #expect(try template(csv { "\($0)" }).contains(#""subpopulations": ["gro\"up"]"#))
  }

  @Test func aColumnWithRepeatsIsNoID() throws {
    #expect(!(try template("id,y\n1,2\n1,3\n2,5\n")).contains("\"id\""))
  }

  @Test func theWholeText() throws {
    let text = try template(csv { $0 < 10 ? "yes" : $0 == 39 ? "" : "no" }, path: "loans.csv.gz")
    #expect(
      text == """
        {
          "project": "loans",
          "problem": {
            "statement": "FIXME: the problem in a sentence or two, as those who have it put it",
            "decision": "FIXME: what will be done differently once the prediction is there",
            "owner": "FIXME: who answers for the problem and takes the decision",
            "stakeholders": ["FIXME: whom the decision concerns; one or more"]
          },
          "data": {
            "path": "loans.csv.gz",
            "target": "y",
            "positive": "yes",
            "id": "row_id",
            "dropMissingTarget": "FIXME: the target is missing in 1 row; true drops them, false refuses the data"
          },
          "metric": {
            "name": "roc_auc",
            "target": "FIXME: the ROC AUC from which on a model is good enough, a number such as 0.8"
          },
          "candidates": [],
          "subpopulations": ["gro\\"up"]
        }

        """)
  }
}
