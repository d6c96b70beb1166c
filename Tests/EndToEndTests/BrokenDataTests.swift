import Foundation
import Testing

/// Data and predictions that can't be trusted stop a run, with file and line.
@Suite struct BrokenDataTests {
  struct Break: CustomTestStringConvertible {
    let name: String
    let words: [String]
    let apply: @Sendable (inout SmallProject) -> Void

    var testDescription: String { name }

    init(
      _ name: String, _ words: String..., apply: @escaping @Sendable (inout SmallProject) -> Void
    ) {
      self.name = name
      self.words = words
      self.apply = apply
    }
  }

  static let breaks = [
    Break("ragged row", "customers.csv:602") { $0.data += "c600,basic\n" },
    Break("unclosed quote", "customers.csv:602") { $0.data += "\"c600,basic,north,1,no,train\n" },
    Break("duplicate header", "customers.csv:1", "plan") {
      $0.data.replace("customer,plan,region", with: "customer,plan,plan", maxReplacements: 1)
    },
    Break("empty file", "customers.csv") { $0.data = "" },
    Break("header alone", "customers.csv") {
      $0.data = "customer,plan,region,visits,left,part\n"
    },
    Break("NUL byte", "customers.csv:602") { $0.data += "c600,ba\0sic,north,1,no,train\n" },
    Break("missing target", "$.data.target", "line 602") {
      $0.data += "c600,basic,north,1,,train\n"
    },
    Break("duplicate id", "c7") { $0.data += "c7,basic,north,1,no,train\n" },
    Break("one class", "$.data.target", "'no' alone") { $0.data.replace(",yes,", with: ",no,") },
    Break("missing prediction", "curve.csv", "c597") { project in
      project.predictions = project.predictions.split(separator: "\n").dropLast()
        .joined(separator: "\n")
    },
    Break("foreign id", "curve.csv:202", "x1") { $0.predictions += "x1,0.5\n" },
    Break("prediction twice", "curve.csv:202", "c0") { $0.predictions += "c0,0.5\n" },
    Break("no probability", "curve.csv:2", "c0", "1.5") {
      $0.predictions.replace(/c0,.*\n/, with: "c0,1.5\n", maxReplacements: 1)
    },
    Break("not finite", "curve.csv:2", "'nan'") {
      $0.predictions.replace(/c0,.*\n/, with: "c0,nan\n", maxReplacements: 1)
    },
    Break("wrong column", "curve.csv", "'probability'") {
      $0.predictions.replace("probability", with: "probablity")
    },
  ]

  @Test(arguments: breaks)
  func isRefused(_ broken: Break) throws {
    let scratch = try Scratch()
    var project = SmallProject()
    broken.apply(&project)
    let config = try project.write(to: scratch)
    let outcome = try Harness(folder: scratch.url)("run", config)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.output.isEmpty)
    for word in broken.words {
      #expect(outcome.messages.contains(word), "\(outcome)")
    }
    #expect(try scratch.files().count == 3)
  }
}
