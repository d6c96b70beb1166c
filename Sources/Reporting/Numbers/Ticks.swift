/// Round values that divide a range evenly.
enum Ticks {
  struct Tick: Equatable, Sendable {
    let value: Double
    let label: String
  }

  /// Values from `lower` to `upper` at steps of 1, 2 or 5 times a power of ten, which cut it in about so
  /// many parts or in fewer.
  static func values(from lower: Double, to upper: Double, parts: Int = 4) -> [Tick] {
    guard upper > lower, (upper - lower).isFinite else { return [] }
    let rough = (upper - lower) / Double(parts)
    let exponent = Int(rough.logarithm10.rounded(.down))
    let unit = Double.powerOfTen(exponent)
    let step = ([1.0, 2, 5].first { $0 * unit >= rough * 0.95 } ?? 10) * unit
    let decimals = step >= 10 * unit ? max(0, -exponent - 1) : max(0, -exponent)
    let first = Int((lower / step).rounded(.up))
    let last = Int((upper / step).rounded(.down))
    guard first <= last, last - first < 20 else { return [] }
    return (first...last).map { index in
      let value = Double(index) * step
      return Tick(value: value, label: NumberText.fixed(value, decimals: decimals))
    }
  }
}
