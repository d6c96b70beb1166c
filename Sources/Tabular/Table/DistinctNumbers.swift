/// Counts the distinct numbers of a column, exactly.
///
/// A table of all numbers of a long column would miss the cache at each of them. So numbers are
/// first shared out by their hashes to parts whose table fits: one pass to write them down, one to
/// count. A column of few distinct values, told by a first small table, needs no parts. O(rows),
/// and 8 bytes a row while it counts.
struct DistinctNumbers {
  /// Without NaN; 0 and −0 are one number.
  let count: Int

  /// Distinct values up to which one table in the nearest cache does.
  private static let fewValues = 1 << 10
  /// Numbers of a part, about.
  private static let partLength = 1 << 13

  init(_ numbers: [Double]) {
    var table = HashSlots(capacity: Self.fewValues)
    for number in numbers where !number.isNaN {
      table.insert(Self.hash(number))
      if table.count > Self.fewValues {
        count = Self.countInParts(numbers)
        return
      }
    }
    count = table.count
  }

  private static func countInParts(_ numbers: [Double]) -> Int {
    var partBits: UInt64 = 1
    while numbers.count >> partBits > partLength { partBits += 1 }
    let shift = 64 - partBits
    var ends = [Int](repeating: 0, count: 1 << partBits)
    for number in numbers where !number.isNaN { ends[Int(hash(number) >> shift)] += 1 }
    var start = 0
    for part in ends.indices { (ends[part], start) = (start, start + ends[part]) }
    let present = start
    let hashes = [UInt64](unsafeUninitializedCapacity: present) { hashes, initialized in
      for number in numbers where !number.isNaN {
        let hash = hash(number)
        let part = Int(hash >> shift)
        hashes[ends[part]] = hash
        ends[part] += 1
      }
      initialized = present
    }
    var count = 0
    start = 0
    for end in ends {
      var table = HashSlots(capacity: end - start)
      for hash in hashes[start..<end] { table.insert(hash) }
      count += table.count
      start = end
    }
    return count
  }

  /// Different numbers have different hashes: each step can be undone. Adding 0 makes 0 of −0; the
  /// constant is MurmurHash3's. A small whole number has its bits in the upper half alone, so that is
  /// first folded onto the lower.
  @inline(__always)
  private static func hash(_ number: Double) -> UInt64 {
    let bits = (number + 0).bitPattern
    let product = (bits ^ bits >> 32) &* 0xff51_afd7_ed55_8ccd
    return product ^ product >> 32
  }
}

/// A set of hashes, by open addressing.
private struct HashSlots {
  private(set) var count = 0
  /// 0 is an empty slot.
  private var slots: [UInt64]
  private var hasZero = false

  init(capacity: Int) {
    var size = 4
    while size < 2 * capacity { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// - Precondition: at most `capacity` + 1 different hashes come.
  @inline(__always)
  mutating func insert(_ hash: UInt64) {
    guard hash != 0 else {
      if !hasZero { count += 1 }
      hasZero = true
      return
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash
    count += 1
  }
}
