/// One worker's place for the margins of a block of rows.
final class MarginScratch {
  /// Rows × the layout's width.
  let values: UnsafeMutablePointer<Double>
  /// For each of the values 0 or 1, where there are two classes.
  let truths: UnsafeMutablePointer<Double>

  /// For each of the values its row's weight, where rows have weights.
  let weights: UnsafeMutablePointer<Double>

  /// Of so many values, and as many more as fill eight up.
  init(count: Int) {
    values = .allocate(capacity: count + 8)
    truths = .allocate(capacity: count + 8)
    weights = .allocate(capacity: count + 8)
  }

  deinit {
    values.deallocate()
    truths.deallocate()
    weights.deallocate()
  }

  /// Fills the truths of rows that have one of two classes; answers the count of values, filled up
  /// to a multiple of 8 with some that are told with certainty, so that they add nothing.
  func fillTruths(_ codes: ArraySlice<Int32>, width: Int) -> Int {
    var place = 0
    for code in codes {
      for _ in 0..<width {
        truths[place] = Double(code)
        place += 1
      }
    }
    let count = (place + 7) / 8 * 8
    for place in place..<count {
      truths[place] = 1
      values[place] = 800
    }
    return count
  }

  /// Fills the weights of as many rows; those that fill up weigh nothing.
  func fillWeights(_ rowWeights: ArraySlice<Double>, width: Int) {
    var place = 0
    for weight in rowWeights {
      for _ in 0..<width {
        weights[place] = weight
        place += 1
      }
    }
    for place in place..<(place + 7) / 8 * 8 { weights[place] = 0 }
  }
}
