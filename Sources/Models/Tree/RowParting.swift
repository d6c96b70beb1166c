/// Parts stretches of rows by the side of a split that they go to.
struct RowParting {
  private var scratch: [Int32]

  init(rowCount: Int) { scratch = [Int32](repeating: 0, count: rowCount) }

  /// Moves the low rows of a stretch to its front, both parts in their order; where the second
  /// begins. O(stretch), without a branch that depends on the rows.
  @inline(__always)
  mutating func part(
    _ order: inout [Int32], _ stretch: Range<Int>, goesLow: (Int) -> Bool
  ) -> Int {
    precondition(stretch.upperBound <= order.count && stretch.count <= scratch.count)
    return order.withUnsafeMutableBufferPointer { order in
      scratch.withUnsafeMutableBufferPointer { scratch in
        var middle = stretch.lowerBound
        var highCount = 0
        for position in stretch {
          let row = order[position]
          let isLow = goesLow(Int(row)) ? 1 : 0
          // Written to both places; the one that it does not belong to is written again.
          order[middle] = row
          scratch[highCount] = row
          middle += isLow
          highCount += 1 - isLow
        }
        for offset in 0..<highCount { order[middle + offset] = scratch[offset] }
        return middle
      }
    }
  }
}
