internal import Results

/// How many digits after the point a group of numbers is shown with: as many as the width of their
/// intervals makes meaningful.
///
/// Half a width keeps two significant digits where they begin with 1, 2 or 3 and one otherwise, the
/// rule of the Particle Data Group. A column has one precision, that of its median width, so that
/// its numbers can be compared at a glance.
struct Precision: Equatable, Sendable {
  let decimals: Int

  init(decimals: Int) { self.decimals = decimals }

  init(intervals: [Interval?], values: [Double]) {
    let halves = intervals.compactMap { $0 }.map { ($0.upper - $0.lower) / 2 }
      .filter { $0 > 0 && $0.isFinite }.sorted()
    if !halves.isEmpty {
      decimals = Self.decimals(halfWidth: halves[halves.count / 2])
    } else {
      let largest = values.filter(\.isFinite).map { abs($0) }.max() ?? 0
      decimals = largest == 0 ? 2 : Self.clamped(2 - Int(largest.logarithm10.rounded(.down)))
    }
  }

  /// For one estimate with a standard error, by the same rule.
  init(standardError: Double?, values: [Double]) {
    let interval = standardError.map { Interval(lower: -$0, upper: $0, level: 0) }
    self.init(intervals: [interval], values: values)
  }

  private static func decimals(halfWidth: Double) -> Int {
    let exponent = Int(halfWidth.logarithm10.rounded(.down))
    let leading = halfWidth / .powerOfTen(exponent)
    return clamped((leading < 3.55 ? 1 : 0) - exponent)
  }

  private static func clamped(_ decimals: Int) -> Int { min(max(decimals, 0), 8) }

  /// A number other than zero never shows as zero: it gets the digits that it needs.
  func text(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return NumberText.fixed(value, decimals: decimals) }
    let leading = -Int(abs(value).logarithm10.rounded(.down))
    guard leading > decimals else { return NumberText.fixed(value, decimals: decimals) }
    return leading <= decimals + 3
      ? NumberText.fixed(value, decimals: leading) : NumberText.significant(value, digits: 1)
  }

  /// With a sign, plus included.
  func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + text(value) }

  /// `0.017 to 0.025`.
  func range(_ interval: Interval) -> String {
    "\(text(interval.lower)) to \(text(interval.upper))"
  }

  func signedRange(_ interval: Interval) -> String {
    "\(signed(interval.lower)) to \(signed(interval.upper))"
  }
}
