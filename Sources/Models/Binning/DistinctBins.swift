/// A bin for each distinct number of a column that has few: nothing is lost.
struct DistinctBins {
  /// Ascending.
  let values: [Double]
  /// The place of each row's number in `values`; missing ones come after all of them.
  let codes: [UInt8]

  /// The most distinct numbers: with missing ones, a code fits a byte.
  static let maximumCount = 255

  /// Nil where there are more. O(rows): numbers are looked up in a hash table that stays in cache,
  /// and a column of many numbers is given up after its first few hundred rows.
  init?(_ numbers: NumberView) {
    var table = Table()
    var found = true
    var codes = [UInt8](unsafeUninitializedCapacity: numbers.count) { codes, filled in
      for row in 0..<numbers.count {
        let number = numbers[row]
        if number.isNaN {
          codes[row] = UInt8(Self.maximumCount)
        } else if let code = table.code(of: number) {
          codes[row] = code
        } else {
          found = false
          break
        }
      }
      filled = found ? numbers.count : 0
    }
    guard found else { return nil }
    let order = table.values.indices.sorted { table.values[$0] < table.values[$1] }
    var rank = [UInt8](repeating: 0, count: 256)
    for (place, index) in order.enumerated() { rank[index] = UInt8(place) }
    rank[Self.maximumCount] = UInt8(order.count)
    rank.withUnsafeBufferPointer { rank in
      codes.withUnsafeMutableBufferPointer { codes in
        for row in codes.indices { codes[row] = rank[Int(codes[row])] }
      }
    }
    values = order.map { table.values[$0] }
    self.codes = codes
  }

  /// Open addressing with four times the places that are needed.
  private struct Table {
    private(set) var values: [Double] = []
    private var codes = [Int16](repeating: -1, count: Self.places)
    private var keys = [UInt64](repeating: 0, count: Self.places)
    private static let places = 1024

    /// In the order of first appearance; nil where there is no room for another number.
    @inline(__always)
    mutating func code(of number: Double) -> UInt8? {
      let key = number.bitPattern
      // Fibonacci hashing: the high bits of the product depend on all bits of the key.
      var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 54)
      while codes[place] >= 0 {
        if keys[place] == key { return UInt8(truncatingIfNeeded: codes[place]) }
        place = (place + 1) & (Self.places - 1)
      }
      guard values.count < DistinctBins.maximumCount else { return nil }
      keys[place] = key
      codes[place] = Int16(values.count)
      values.append(number)
      return UInt8(values.count - 1)
    }
  }
}
