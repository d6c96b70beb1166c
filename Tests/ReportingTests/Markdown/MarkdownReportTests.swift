import Results
import Testing

@testable import Reporting

@Suite struct MarkdownReportTests {
  @Test(arguments: Sample.all) func aCommentIsShort(_ sample: Sample) {
    let text = MarkdownReport.render(sample.result)
    #expect(text.utf16.count < 65_000)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 150)
  }

  @Test func aHugeResultStillFits() {
    let text = MarkdownReport.render(Sample.huge(candidates: 20, subpopulations: 40))
    #expect(text.utf16.count < 65_000)
  }

  @Test func outsideOfCodeNothingIsALinkAMentionOrATag() {
    let prose = Self.withoutCode(MarkdownReport.render(Sample.hostile.result))
    for trap in ["@everyone", "#1", "www.", "http", "<script", "GH-12", "](", "**bold"] {
      #expect(!prose.contains(trap), "\(trap)")
    }
  }

  @Test func everyRowOfATableHasAsManyCells() {
    let text = MarkdownReport.render(Sample.hostile.result)
    var widths: Set<Int> = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        #expect(widths.count <= 1)
        widths = []
        continue
      }
      widths.insert(Self.cells(line))
    }
  }

  @Test(arguments: [
    ("plain name", false, "plain name"), ("a_b*c", false, "`a_b*c`"),
    ("snake_case", false, "snake\\_case"),
    ("a|b", true, "`a\\|b`"), ("a|b", false, "`a|b`"), ("`", false, "`` ` ``"),
    ("", false, "(empty)"),
    ("@you", false, "`@you`"), ("1 < 2", false, "`1 < 2`"), ("R&D", false, "R&amp;D"),
  ]) func names(_ name: String, _ inTable: Bool, _ expected: String) {
    #expect(MarkdownText.name(name, inTable: inTable) == expected)
  }

  /// Bars that no backslash takes the meaning of.
  private static func cells(_ line: Substring) -> Int {
    var count = 0
    var previous: Character?
    for character in line {
      if character == "|", previous != "\\" { count += 1 }
      previous = character
    }
    return count
  }

  private static func withoutCode(_ text: String) -> String {
    var prose = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "`") {
      prose += rest[..<start]
      let fence = rest[start...].prefix { $0 == "`" }
      rest = rest[fence.endIndex...]
      var close = rest.startIndex
      while close < rest.endIndex {
        let run = rest[close...].prefix { $0 == "`" }
        if run.count == fence.count { break }
        close = run.isEmpty ? rest.index(after: close) : run.endIndex
      }
      rest = rest[close...].dropFirst(fence.count)
    }
    return prose + rest
  }
}
