/// Points that cut numbers into parts: below the first, from the first up to the second, and so on.
package enum CutPoints {
  /// The part that a number lies in, from 0: how many cuts are at or below it. O(log cuts).
  ///
  /// - Precondition: cuts are ascending, and the number is none of NaN.
  package static func part(of number: Double, _ cuts: [Double]) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
