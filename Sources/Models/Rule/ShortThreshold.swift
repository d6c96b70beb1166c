internal import Foundation

/// Places between two values that a person can read.
enum ShortThreshold {
  /// The number t with below ≤ t < above that has the fewest decimal digits; of these, the one
  /// nearest to the midpoint.
  ///
  /// - Precondition: below < above, both finite.
  static func between(_ below: Double, _ above: Double) -> Double {
    precondition(below < above, "a threshold lies between two values")
    // Halved before they are added, so that the sum cannot overflow.
    let middle = below / 2 + above / 2
    for digits in 0..<17 {
      // If rounding the midpoint ends at `above`, only `below` can be as short.
      for number in [middle, below] {
        let text = String(format: "%.*e", digits, number)
        if let short = Double(text), below <= short, short < above { return short + 0 }
      }
    }
    return below
  }

  /// A date-time t with below ≤ t < above, in seconds since 1970, as ISO 8601: a midnight where
  /// there is one, else a whole minute, else a whole second; nil where there is none or its year
  /// does not have four digits.
  static func dateTime(between below: Double, _ above: Double) -> String? {
    let middle = below / 2 + above / 2
    for unit in [86_400.0, 60, 1] {
      let candidates = [(middle / unit).rounded() * unit, (below / unit).rounded(.up) * unit]
      for seconds in candidates where below <= seconds && seconds < above {
        return Int(exactly: seconds).flatMap(DateTimeText.text(seconds:))
      }
    }
    return nil
  }
}
