import Results
import Testing

@testable import Reporting

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (1_234.5, 1, "1,234.5"), (-1_234_567, 0, "−1,234,567"),
    (999.99, 1, "1,000.0"), (.infinity, 1, "∞"), (2e15, 0, "2e15"),
  ]) func fixed(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.0, 3, "0"), (0.123_456, 3, "0.123"), (12_345.6, 3, "12,346"), (0.000_012_3, 2, "1.2e−5"),
    (100, 4, "100"), (-2.5, 6, "−2.5"),
  ]) func significant(_ value: Double, _ digits: Int, _ text: String) {
    #expect(NumberText.significant(value, digits: digits) == text)
  }

  /// Neither all nor nothing unless it is.
  @Test(arguments: [
    (0.0, "0 %"), (1.0, "100 %"), (0.999_99, "> 99.9 %"), (0.000_1, "< 0.1 %"), (0.5, "50 %"),
    (0.043, "4.3 %"), (0.98, "98 %"), (0.985, "98.5 %"),
  ]) func percent(_ share: Double, _ text: String) {
    #expect(NumberText.percent(share).map { $0 == "\u{A0}" ? " " : $0 } == Array(text))
  }

  @Test(arguments: [
    (0.0045, 3), (0.0032, 4), (0.0012, 4), (31.4, 0), (0.5, 1), (2, 1), (1e-12, 8),
  ]) func digitsFollowTheInterval(_ half: Double, _ decimals: Int) {
    let interval = Interval(lower: 1 - half, upper: 1 + half, level: 0.95)
    #expect(Precision(intervals: [nil, interval], values: [1]).decimals == decimals)
  }

  @Test func whatIsNotZeroNeverShowsAsZero() {
    let precision = Precision(decimals: 2)
    #expect(precision.text(0) == "0.00")
    #expect(precision.text(0.000_4) == "0.0004")
    #expect(precision.text(-0.003) == "−0.003")
    #expect(precision.signed(4e-9) == "+4e−9")
  }

  @Test(arguments: [
    (0.0, 1.0), (-0.1, 0.3), (1_000, 1_010), (-5e-7, 5e-7), (0.4873, 0.9445),
  ]) func ticksAreRoundAndInside(_ lower: Double, _ upper: Double) {
    let ticks = Ticks.values(from: lower, to: upper)
    #expect((2...8).contains(ticks.count))
    #expect(ticks.allSatisfy { (lower...upper).contains($0.value) })
    #expect(Set(ticks.map(\.label)).count == ticks.count)
  }
}
