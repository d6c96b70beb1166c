import Testing

@testable import Reporting

@Suite("Dates in reports")
struct DateTextTests {
  @Test(
    "Days since 1970 read as dates",
    arguments: [
      (0.0, "1970-01-01"), (19_753, "2024-01-31"), (-1, "1969-12-31"), (11_016, "2000-02-29"),
      (19_753.5, "2024-01-31 12:00:00"), (1e9, "1,000,000,000"),
    ])
  func dates(days: Double, text: String) {
    #expect(NumberText.date(days: days) == text)
  }
}
