/// Parts stretches of rows by which child of a node they go to.
struct RowParting {
  /// The side of each row; set for the rows of the node that is being split.
  var goesLow: [Bool]
  private var scratch: [Int32]

  init(rowCount: Int) {
    goesLow = [Bool](repeating: false, count: rowCount)
    scratch = [Int32](repeating: 0, count: rowCount)
  }

  /// Moves the low rows of a stretch to its front, both parts in their order; where the second
  /// begins. O(stretch).
  mutating func part(_ order: inout [Int32], _ stretch: Range<Int>) -> Int {
    var middle = stretch.lowerBound
    var highCount = 0
    for position in stretch {
      let row = order[position]
      if goesLow[Int(row)] {
        order[middle] = row
        middle += 1
      } else {
        scratch[highCount] = row
        highCount += 1
      }
    }
    for offset in 0..<highCount { order[middle + offset] = scratch[offset] }
    return middle
  }
}
