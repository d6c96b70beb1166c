import Reporting
import Results
import Testing

@Suite struct JUnitReportTests {
  @Test(arguments: Sample.all) func countsAreThoseOfTheCases(_ sample: Sample) throws {
    let elements = try XMLElements.read(JUnitReport.render(sample.result))
    let root = try #require(elements.first)
    func count(_ name: String) -> String { String(elements.count { $0.name == name }) }
    #expect(root.name == "testsuites")
    #expect(root.attributes["tests"] == count("testcase"))
    #expect(root.attributes["failures"] == count("failure"))
    #expect(root.attributes["skipped"] == count("skipped"))
    let findings = sample.result.candidates.reduce(0) { $0 + $1.subpopulations.count + 1 }
    let ofData = sample.result.data.findings.count
    #expect(count("testcase") == String(sample.result.gates.count + ofData + findings))
  }

  @Test func whatIsBadFailsAndWhatIsUnknownIsSkipped() throws {
    let elements = try XMLElements.read(JUnitReport.render(Sample.adult.result))
    let types = elements.filter { $0.name == "failure" }.compactMap { $0.attributes["type"] }
    #expect(
      types == ["shut", "mixed success", "worse", "below target", "below target", "failed"])
    #expect(elements.count { $0.name == "skipped" } == 4)
  }
}
