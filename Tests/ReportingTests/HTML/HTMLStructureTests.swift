import Foundation
import Results
import Testing

@testable import Reporting

@Suite struct HTMLStructureTests {
  @Test(arguments: Sample.all) func aPageIsWellFormed(_ sample: Sample) throws {
    let elements = try XMLElements.read(HTMLReport.render(sample.result))
    for landmark in ["header", "nav", "main", "footer"] {
      #expect(elements.count { $0.name == landmark } == 1)
    }
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let links = elements.compactMap { $0.attributes["href"] }
    #expect(links.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })
  }

  @Test(arguments: Sample.all) func aPageAsksForNothingAndRunsNothing(_ sample: Sample) throws {
    let elements = try XMLElements.read(HTMLReport.render(sample.result))
    let forbidden = ["script", "iframe", "object", "embed", "link", "img", "form", "base"]
    #expect(!elements.contains { forbidden.contains($0.name) })
    for element in elements {
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "src" })
    }
    let policy = elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    let content = try #require(policy?.attributes["content"])
    #expect(content.hasPrefix("default-src 'none'"))
    #expect(!content.contains("script-src"))
  }

  @Test(arguments: Sample.all) func tablesAndDrawingsCanBeHeard(_ sample: Sample) throws {
    let elements = try XMLElements.read(HTMLReport.render(sample.result))
    #expect(elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    let tables = elements.count { $0.name == "table" }
    #expect(tables > 0 && tables == elements.count { $0.name == "caption" })
    for drawing in elements where drawing.name == "svg" && drawing.attributes["role"] == "img" {
      #expect(drawing.children.contains("title") && drawing.children.contains("desc"))
    }
  }

  @Test func namesNeverBecomeMarkUp() {
    let page = HTMLReport.render(Sample.hostile.result)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let bad = page.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || [0x202E, 0x2066, 0xFFFE].contains(scalar.value)
    }
    #expect(bad.isEmpty)
  }

  @Test func aHugeResultStillFits() throws {
    let page = HTMLReport.render(Sample.huge(candidates: 4, subpopulations: 600))
    #expect(page.utf8.count < 2_000_000)
    #expect(page.contains("in result.json"))
    _ = try XMLElements.read(page)
  }
}
