/// A layout's columns where they stand in a table: nothing is copied.
struct BoundDesign: Sendable {
  /// In the order of the layout's columns.
  let numbers: [Numbers]
  let codes: [Codes]
  let layout: DesignLayout

  struct Numbers: Sendable {
    let values: [Double]
    let divisor: Double
    let inverse: Double
    /// In units.
    let centre: Double
    /// The indicator of missing ones; −1 for none.
    let missing: Int32
  }

  struct Codes: Sendable {
    let codes: [Int32]
    /// By code + 1, so that missing comes first; −1 for none.
    let indicators: [Int32]
  }

  /// The most indicators that a row can have.
  var indicatorsPerRow: Int { numbers.count { $0.missing >= 0 } + codes.count }
}
