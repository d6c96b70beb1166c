import Diagnostics
import HarnessConfiguration
import Tabular
import Testing

/// Broken configs, and every word that is said of them.
@Suite struct ConfigurationWordingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Texts of the whole config and what stands in their place.
    let edits: [(String, String)]
    let expected: String

    init(_ name: String, _ edits: [(String, String)], _ expected: String) {
      self.name = name
      self.edits = edits
      self.expected = expected
    }

    var testDescription: String { name }
  }

  static let config = """
    {
      "project": "loans",
      "problem": {
        "statement": "Some loans are not paid back.",
        "decision": "Whom to lend to.",
        "owner": "Head of lending",
        "stakeholders": ["Borrowers"]
      },
      "data": { "path": "loans.csv", "target": "repaid" },
      "metric": { "name": "roc_auc", "target": 0.8 }
    }
    """

  private static let csv = """
    loan,income,sex,since,repaid,amount
    a1,100,f,2024-01-01,no,10
    a2,200,m,2024-01-02,yes,20
    a2,300,f,2024-01-03,yes,30
    a4,400,m,2024-01-04,yes,40
    """

  /// What is said of the config with these edits, a line each.
  private func words(_ edits: [(String, String)]) throws -> String {
    let text = edits.reduce(Self.config) { text, edit in
      #expect(text.contains(edit.0), "nothing to replace")
      return text.replacing(edit.0, with: edit.1)
    }
    do {
      let configuration = try RunConfiguration.decode(Array(text.utf8))
      let read = try DelimitedReader(options: configuration.readingOptions)
        .read(Array(Self.csv.utf8))
      _ = try BoundProblem.bind(configuration, to: read)
      return "nothing"
    } catch let problems as ConfigurationProblems {
      return Diagnostic.all(of: problems, file: "loans.json").map { diagnostic in
        "\(diagnostic.place ?? ""): \(diagnostic.message)"
          + (diagnostic.hint.map { "\n  \($0)" } ?? "")
      }.joined(separator: "\n")
    }
  }

  @Test(arguments: syntax + form + names)
  func everyWord(_ example: Case) throws {
    let said = try words(example.edits)
    #expect(said == example.expected)
  }
}
