/// Seconds as `DateTime` of the module Tabular computes them from text, rounding by rounding, so
/// that a time is the same double from either file.
enum SecondsSince1970 {
  static func value(second: Int64, part: Int64, perSecond: Int64) -> Double {
    let day = second.flooredQuotient(86_400)
    let ofDay = Double(second - day * 86_400) + Double(part) / Double(perSecond)
    return Double(day) * 86_400 + ofDay
  }
}

extension Int64 {
  /// Rounded towards −∞. The divisor is positive.
  @inline(__always)
  func flooredQuotient(_ divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self < quotient * divisor ? quotient - 1 : quotient
  }
}
