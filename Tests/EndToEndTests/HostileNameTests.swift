import Foundation
import FoundationXML
import Testing

/// Names from the data are data: in no report do they become markup, and no two are mixed up.
@Suite struct HostileNameTests {
  static let names = [
    "<script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "]]></failure>",
    "a|b",
    "`code` *bold* [link](javascript:alert(1))",
    "\u{1B}[31mred",
    "\u{202E}txet",
    "résumé",
    "re\u{301}sume\u{301}",
    "👩‍👩‍👧",
    "$.metric.name",
    "../../etc/passwd",
    "x' or 1 = 1",
  ]

  @Test(arguments: names)
  func areShownAsTheyAre(_ name: String) throws {
    let scratch = try Scratch()
    var project = SmallProject()
    let cell = "\"" + name.replacing("\"", with: "\"\"") + "\""
    project.data = project.data.replacing("region", with: cell)
      .replacing("north", with: cell)
    let quoted = try json(name)
    project.config = project.config
      .replacing(#""plan", "region""#, with: "\"plan\", \(quoted)")
      .replacing(#""curve", "pred"#, with: "\(quoted), \"pred")
    let config = try project.write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    let outcome = try Harness()("run", config, "--output", output)
    #expect(outcome.code == 1, "\(outcome)")
    #expect(!outcome.output.contains("\u{1B}"))

    let files = try scratch.files(in: "out")
    let page = try #require(files["report.html"].map { String(decoding: $0, as: UTF8.self) })
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("\" onload="))
    #expect(!page.contains("\u{1B}"))
    #expect(!page.contains("href=\"javascript:"))
    let junit = try #require(files["junit.xml"])
    #expect(XMLParser(data: junit).parse())
  }

  private func json(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}
