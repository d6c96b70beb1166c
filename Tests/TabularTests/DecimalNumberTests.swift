import Tabular
import Testing

@Suite struct DecimalNumberTests {
  private func parse(_ text: String) -> Double? { DecimalNumber.parse(Array(text.utf8)) }

  /// Expected values are the compiler's, which reads literals to the nearest double.
  @Test(arguments: [
    ("0", 0), ("-0", -0.0), ("5", 5), ("+5", 5), ("5.", 5), (".5", 0.5), ("-.5", -0.5),
    ("007", 7), ("1e3", 1000), ("1E3", 1000), ("1e+3", 1000), ("1.5e-3", 0.0015), ("5.e1", 50),
    ("0.1", 0.1), ("0.30000000000000004", 0.30000000000000004),
    // The bounds of the fast path: 2⁵³ and its neighbours, 10²² and 10²³.
    ("9007199254740992", 9_007_199_254_740_992), ("9007199254740993", 9_007_199_254_740_992),
    ("9007199254740995", 9_007_199_254_740_996), ("1e22", 1e22), ("1e23", 1e23), ("1e-22", 1e-22),
    ("1e-23", 1e-23), ("9007199254740991e22", 9_007_199_254_740_991e22),
    // Halfway between two doubles, and a hair above it.
    ("1.00000000000000011102230246251565404236316680908203125", 1),
    ("1.00000000000000011102230246251565404236316680908203126", 1.0000000000000002),
    ("0.500000000000000166533453693773481063544750213623046875", 0.5000000000000002),
    // Long digit strings; the zeros carry the value.
    ("100000000000000000000000000000", 1e29), ("0.000000000000000000000000000001", 1e-30),
    ("123456789012345678901234567890", 1.2345678901234568e29),
    ("0000000000000000000000000000000000000001.5", 1.5),
    // The ends of the range.
    ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("-1.7976931348623157e308", -.greatestFiniteMagnitude),
    ("2.2250738585072014e-308", .leastNormalMagnitude),
    ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
    ("4.9406564584124654e-324", .leastNonzeroMagnitude), ("3e-324", .leastNonzeroMagnitude),
    ("2e-324", 0), ("1e-400", 0), ("0e999999999999999999999", 0),
  ])
  func numbersAreReadToTheNearestDouble(text: String, expected: Double) {
    #expect(parse(text)?.bitPattern == expected.bitPattern)
  }

  @Test(arguments: [
    "", " ", ".", "-", "+", "e5", ".e5", "1e", "1e+", "1e5.5", "--1", "+-1", "1-", "1 ", " 1",
    "1 000", "1,000", "1_000", "0x1F", "0b1", "12abc", "inf", "-inf", "Infinity", "nan", "NaN",
    "1.2.3", "1d5", "1f", "１", "1\0", "1e309", "-1e309", "1e99999999999999999999",
    "1.7976931348623159e308", "½", "%", "$5",
  ])
  func allElseIsNoNumber(text: String) {
    #expect(parse(text) == nil)
  }

  @Test func digitsBeyondAnyBufferAreRead() {
    #expect(parse("1" + String(repeating: "0", count: 300)) == 1e300)
    #expect(parse("0." + String(repeating: "3", count: 5000)) == 1.0 / 3)
    #expect(parse("1" + String(repeating: "0", count: 400) + "e-400") == 1)
    #expect(parse(String(repeating: "9", count: 400)) == nil)
  }
}
