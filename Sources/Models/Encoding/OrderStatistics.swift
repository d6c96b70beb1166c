/// Values by their rank, without sorting all of them.
enum OrderStatistics {
  /// Moves the value of this rank (from 0) to its place: none before it is greater, none after it
  /// is less. Hoare's selection with the median of three. O(values) on average.
  static func place(_ rank: Int, of values: UnsafeMutableBufferPointer<Double>) {
    var low = 0
    var high = values.count - 1
    while low < high {
      let middle = low + (high - low) / 2
      if values[middle] < values[low] { values.swapAt(middle, low) }
      if values[high] < values[low] { values.swapAt(high, low) }
      if values[high] < values[middle] { values.swapAt(high, middle) }
      let pivot = values[middle]
      var left = low
      var right = high
      while left <= right {
        while values[left] < pivot { left += 1 }
        while pivot < values[right] { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        return
      }
    }
  }

  /// The values of ranks r and r + 1, or of r alone where that is all that is asked for. Reorders.
  static func values(
    from rank: Int, count: Int, of values: UnsafeMutableBufferPointer<Double>
  ) -> (Double, Double) {
    place(rank, of: values)
    guard count > 1 else { return (values[rank], values[rank]) }
    var next = Double.infinity
    for index in rank + 1..<values.count { next = min(next, values[index]) }
    return (values[rank], next)
  }
}
