/// Bins of numbers in ascending order; missing numbers are in one more, after them.
struct NumberBins: Sendable {
  let count: Int
  /// The only number of each bin; nil where bins have many.
  let values: [Double]?
  private let quantiles: QuantileBins?

  init(values: [Double]) {
    count = values.count
    self.values = values
    quantiles = nil
  }

  init(quantiles: QuantileBins) {
    count = quantiles.count
    values = nil
    self.quantiles = quantiles
  }

  /// Where a number stands among the bins.
  enum Place: Equatable {
    case inside(Int)
    /// Less than all numbers of this bin and greater than those before it.
    case before(Int)
  }

  func place(of number: Double) -> Place {
    if let quantiles { return .inside(quantiles.bin(of: number)) }
    guard let values else { return .before(0) }
    let bin = values.firstIndex { $0 >= number } ?? count
    return bin < count && values[bin] == number ? .inside(bin) : .before(bin)
  }
}
