internal import Foundation
internal import Splitting

/// Where the numbers of a column are cut for a histogram: one bin a number where there are few, else
/// bins of equal width, of which the first and the last hold all beyond them.
struct NumberCuts {
  private let lowest: Double
  private let highest: Double
  private let scale: Scale

  private enum Scale {
    /// These alone, ascending.
    case distinct([Double])
    case even(from: Double, width: Double, count: Int)
  }

  private static let mostBins = 20

  /// O(rows).
  init(_ numbers: [Double], _ split: Split) {
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    var distinct: Set<Double> = []
    for rows in [split.trainingRows, split.testRows] {
      for row in rows {
        let number = numbers[Int(row)]
        if number.isNaN { continue }
        lowest = min(lowest, number)
        highest = max(highest, number)
        if distinct.count <= Self.mostBins { distinct.insert(number) }
      }
    }
    self.lowest = lowest
    self.highest = highest
    guard distinct.count > Self.mostBins else {
      scale = .distinct(distinct.sorted())
      return
    }
    // Few far numbers would press all others into one bin.
    let sample = NumberSample.values(of: numbers, rows: split.trainingRows).sorted()
    let isWhole = sample.allSatisfy { $0 == $0.rounded() }
    var (from, to) = (lowest, highest)
    if let first = sample.first, let last = sample.last, first < last {
      let tail = sample.count / 200
      if sample[tail] < sample[sample.count - 1 - tail] {
        (from, to) = (sample[tail], sample[sample.count - 1 - tail])
      }
    }
    let bins = Double(Self.mostBins)
    var width = to / bins - from / bins
    // Bins of whole numbers hold equally many of them.
    if isWhole, abs(from) < 1e15, abs(to) < 1e15 { width = ((to - from + 1) / bins).rounded(.up) }
    let count = width > 0 ? (to / width - from / width).rounded(.down) + 1 : 1
    scale = .even(from: from, width: width, count: Int(min(count, bins)))
  }

  var count: Int {
    switch scale {
    case .distinct(let values): values.count
    case .even(_, _, let count): count
    }
  }

  /// The ends of a bin.
  subscript(bin: Int) -> (lower: Double, upper: Double) {
    switch scale {
    case .distinct(let values): (values[bin], values[bin])
    case .even(let from, let width, let count):
      (
        bin == 0 ? lowest : from + Double(bin) * width,
        bin == count - 1 ? highest : from + Double(bin + 1) * width
      )
    }
  }

  func bin(of number: Double) -> Int {
    switch scale {
    case .distinct(let values): values.firstIndex(of: number) ?? 0
    case .even(_, _, count: 1): 0
    case .even(let from, let width, let count):
      // Far numbers are cut off before they become an integer.
      Int(min(max(0, (number - from) / width), Double(count - 1)))
    }
  }
}
