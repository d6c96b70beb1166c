internal import Foundation

extension Double {
  var logarithm10: Double { log10(self) }

  static func powerOfTen(_ exponent: Int) -> Double { pow(10, Double(exponent)) }
}
