internal import Foundation

/// Coordinates: a hundredth is finer than any page shows.
enum SVGNumber {
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e6
      ? String(Int(value)) : String(format: "%.2f", value)
  }
}
