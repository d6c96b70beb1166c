import Statistics
import Tabular
import Testing

@testable import Models

@Suite struct ShortThresholdTests {
  @Test(arguments: [
    (5013, 5178, 5100), (5000, 6000, 5000), (0, 1, 0.5), (-1, 0, -0.5),
    (0.995, 1.0, 0.998), (12, 13, 12), (-25, -24, -25), (99, 101, 100), (-3, 5, 1),
    (1e300, 3e300, 2e300),
    (-1e308, 1.6e308, 3e307), (0.1, 0.1.nextUp, 0.1),
  ]) func isShortAndBetween(below: Double, above: Double, expected: Double) {
    let threshold = ShortThreshold.between(below, above)
    #expect(below <= threshold && threshold < above)
    #expect(threshold == expected)
  }

  @Test func isBetweenAnyTwoNumbers() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let (a, b) = (Double(bitPattern: random.next()), Double(bitPattern: random.next()))
      guard a.isFinite, b.isFinite, a != b else { continue }
      for (below, above) in [(min(a, b), max(a, b)), (a, a.nextUp)] {
        let threshold = ShortThreshold.between(below, above)
        #expect(below <= threshold && threshold < above)
      }
    }
  }

  @Test(arguments: [
    (0.0, 86_400.0, "1970-01-01"), (43_200, 129_600, "1970-01-02"),
    (1, 59, "1970-01-01T00:00:30Z"), (30, 100, "1970-01-01T00:01:00Z"),
    (-86_400, -1, "1969-12-31"), (951_782_400, 951_868_800, "2000-02-29"),
  ]) func datesAreAsCoarseAsTheyMay(below: Double, above: Double, expected: String) throws {
    let text = try #require(ShortThreshold.dateTime(between: below, above))
    #expect(text == expected)
    let seconds = try #require(DateTime.parse(Array(text.utf8)))
    #expect(below <= seconds && seconds < above)
  }

  @Test func noSecondBetweenIsNoThreshold() {
    #expect(ShortThreshold.dateTime(between: 0.25, 0.75) == nil)
    // Year 10000.
    #expect(ShortThreshold.dateTime(between: 253_402_300_800, 253_402_300_900) == nil)
  }

  @Test func everyDayIsReadBack() throws {
    for day in stride(from: -719_528, through: 2_932_896, by: 997) {
      let text = try #require(DateTimeText.text(seconds: day * 86_400))
      #expect(DateTime.parse(Array(text.utf8)) == Double(day * 86_400))
    }
    for seconds in [-1, 1, -86_399, 1_706_659_199, 60] {
      let text = try #require(DateTimeText.text(seconds: seconds))
      #expect(DateTime.parse(Array(text.utf8)) == Double(seconds))
    }
  }
}
