internal import Statistics

/// The test rows in two halves, drawn by chance: each searches once and confirms once what the other
/// found. A cluster's rows stay together.
struct SearchHalves: Sendable {
  /// Places among the test rows, ascending.
  let halves: [[Int32]]

  private static let stream: UInt64 = 0x5e_a7c4

  /// Clusters are numbers from 0. O(rows).
  init(rowCount: Int, clusters: [Int]?, seed: UInt64) {
    let units = clusters.map { ($0.max() ?? -1) + 1 } ?? rowCount
    var sizes = [Int](repeating: clusters == nil ? 1 : 0, count: units)
    for cluster in clusters ?? [] { sizes[cluster] += 1 }
    var order = Array(0..<Int32(units))
    var random = SeededRandom(seed: seed, stream: Self.stream)
    random.shuffle(&order)
    // Each cluster goes where there are fewer rows so far.
    var half = [Int](repeating: 0, count: units)
    var counts = [0, 0]
    for unit in order {
      let side = counts[0] <= counts[1] ? 0 : 1
      half[Int(unit)] = side
      counts[side] += sizes[Int(unit)]
    }
    halves = [0, 1].map { side in
      (0..<Int32(rowCount)).filter { half[clusters?[Int($0)] ?? Int($0)] == side }
    }
  }
}
