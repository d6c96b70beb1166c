/// A layout's columns where they stand in a table: nothing is copied but rare values.
struct BoundDesign: Sendable {
  /// In the order of the layout's columns.
  let numbers: [Numbers]
  /// Indicators that come before those of codes and of what is missing; nil where there are none,
  /// or where they are among the numbers.
  let rareValues: RareValueRows?
  let codes: [Codes]
  let layout: DesignLayout

  init(
    numbers: [Numbers], rareValues: RareValueRows? = nil, codes: [Codes], layout: DesignLayout
  ) {
    self.numbers = numbers
    self.rareValues = rareValues
    self.codes = codes
    self.layout = layout
  }

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

  /// The constant and the numbers.
  var denseCount: Int { 1 + numbers.count }
  var indicatorCount: Int { layout.width - denseCount }

  /// The most indicators that a row can have.
  var indicatorsPerRow: Int {
    (rareValues?.longestRow ?? 0) + numbers.count { $0.missing >= 0 } + codes.count
  }
}
