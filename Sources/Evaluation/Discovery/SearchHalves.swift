internal import Statistics

/// The test rows in two halves, drawn by chance: each searches once and confirms once what the other
/// found.
///
/// The draw goes by a hash of the seed and of what a row is, and not by its place: rows that come in
/// another order fall in the same halves. Rows of one identity stay together.
struct SearchHalves: Sendable {
  /// Places among the test rows, ascending.
  let halves: [[Int32]]
  /// The places of each half that are searched: all, or as many as are enough.
  let searched: [[Int32]]

  private static let stream: UInt64 = 0x5e_a7c4

  /// `identities` are what the rows are known by: equal where rows belong together. About `most` rows
  /// of a half are searched. O(rows).
  init(identities: [UInt64], most: Int, seed: UInt64) {
    let salt = SeededRandom.number(seed: seed, stream: Self.stream)
    let keys = identities.map { SeededRandom.number(seed: salt, stream: $0) }
    var sorted = keys
    RadixOrder.sort(&sorted, byBits: 0..<64)
    /// The key at this place in the order, or the next one's where a cluster is nearly passed there.
    func cut(_ place: Int) -> UInt64? {
      guard place < sorted.count else { return nil }
      let key = sorted[place]
      guard let first = sorted.firstPlace(where: { $0 >= key }),
        let next = sorted.firstPlace(where: { $0 > key })
      else { return key }
      return place - first <= next - place ? key : sorted[next]
    }
    let middle = cut(keys.count / 2)
    let size = middle.flatMap { middle in sorted.firstPlace { $0 >= middle } } ?? keys.count
    func rows(from lower: UInt64?, to upper: UInt64?) -> [Int32] {
      keys.indices.filter { place in
        (lower.map { keys[place] >= $0 } ?? true) && (upper.map { keys[place] < $0 } ?? true)
      }.map { Int32($0) }
    }
    halves = [rows(from: nil, to: middle), middle.map { rows(from: $0, to: nil) } ?? []]
    searched = [
      size <= most ? halves[0] : rows(from: nil, to: cut(most)),
      keys.count - size <= most ? halves[1] : rows(from: middle, to: cut(size + most)),
    ]
  }
}

extension [UInt64] {
  /// Of sorted numbers the first place where what is false before holds; nil where there is none.
  fileprivate func firstPlace(where holds: (UInt64) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < count ? low : nil
  }
}
