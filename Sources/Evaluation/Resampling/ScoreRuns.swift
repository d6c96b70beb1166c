internal import Splitting
internal import Statistics

/// Rows from the highest score down, cut into runs of equal scores.
struct ScoreRuns: Sendable {
  /// Places of rows; in each run the negative ones come first.
  private(set) var rows: [Int32] = []
  private(set) var runs: [Run] = []

  struct Run: Sendable {
    let negatives: Int32
    let positives: Int32
  }

  /// O(n).
  init(_ ranks: DenseRanks, _ truth: ClassTarget) {
    // Places of rows by rank from the highest and class: a counting sort.
    var places = [Int32](repeating: 0, count: 2 * ranks.distinct + 1)
    let highest = ranks.distinct - 1
    func bucket(_ row: Int) -> Int {
      2 * (highest - Int(ranks.ranks[row])) + (truth.codes[row] == 1 ? 1 : 0)
    }
    for row in ranks.ranks.indices { places[bucket(row) + 1] += 1 }
    for rank in 0..<ranks.distinct {
      runs.append(Run(negatives: places[2 * rank + 1], positives: places[2 * rank + 2]))
    }
    for bucket in 1..<places.count { places[bucket] += places[bucket - 1] }
    rows = [Int32](repeating: 0, count: ranks.ranks.count)
    for row in ranks.ranks.indices {
      let bucket = bucket(row)
      rows[Int(places[bucket])] = Int32(row)
      places[bucket] += 1
    }
  }

  /// Hands the counts of each run to a statistic, in the runs' order. O(rows) for sixteen draws.
  @inline(__always)
  func sweep<Counts: RowCounts, Statistic: RunStatistic>(
    _ counts: Counts, into statistic: inout Statistic
  ) {
    rows.withUnsafeBufferPointer { rows in
      runs.withUnsafeBufferPointer { runs in
        withUnsafeTemporaryAllocation(
          of: SIMD16<UInt8>.self, capacity: GatheredCounts<Counts>.length
        ) { buffer in
          guard let base = buffer.baseAddress else { return }
          var gathered = GatheredCounts(counts: counts, rows: rows, buffer: base)
          var start = 0
          for run in runs.indices {
            let middle = start + Int(runs[run].negatives)
            let end = middle + Int(runs[run].positives)
            statistic.add(
              negatives: gathered.sum(from: start, to: middle),
              positives: gathered.sum(from: middle, to: end))
            start = end
          }
        }
      }
    }
  }
}

/// Counts of rows in a given order, fetched some hundred at a time: many fetches that wait for
/// nothing are under way at once, where a statistic between them would make each wait for memory.
private struct GatheredCounts<Counts: RowCounts> {
  static var length: Int { 512 }

  let counts: Counts
  let rows: UnsafeBufferPointer<Int32>
  /// Of the places from `start` to `end`.
  let buffer: UnsafeMutablePointer<SIMD16<UInt8>>
  private var start = 0
  private var end = 0

  init(
    counts: Counts, rows: UnsafeBufferPointer<Int32>, buffer: UnsafeMutablePointer<SIMD16<UInt8>>
  ) {
    self.counts = counts
    self.rows = rows
    self.buffer = buffer
  }

  /// The counts of a stretch of places together. Stretches are asked for in ascending order.
  @inline(__always)
  mutating func sum(from first: Int, to last: Int) -> SIMD16<UInt32> {
    var total = SIMD16<UInt32>(repeating: 0)
    var place = first
    while place < last {
      if place >= end { gather(from: place) }
      // So many bytes cannot overflow sixteen bits.
      let stop = min(last, end, place &+ 256)
      var part = SIMD16<UInt16>(repeating: 0)
      while place < stop {
        part &+= SIMD16<UInt16>(truncatingIfNeeded: buffer[place &- start])
        place &+= 1
      }
      total &+= SIMD16<UInt32>(truncatingIfNeeded: part)
    }
    return total
  }

  @inline(never)
  private mutating func gather(from place: Int) {
    start = place
    end = min(rows.count, place &+ GatheredCounts.length)
    for place in start..<end { (buffer + (place &- start)).initialize(to: counts[rows[place]]) }
  }
}

/// A statistic that is computed from the counts of runs of scores, from the highest down.
protocol RunStatistic {
  mutating func add(negatives: SIMD16<UInt32>, positives: SIMD16<UInt32>)
}
