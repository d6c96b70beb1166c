internal import Evaluation
internal import Splitting
internal import Statistics
internal import Tabular

/// An order of rows of which every beginning is a sample of them all.
enum SampleOrder {
  /// Random, but each beginning has the classes in their shares, up to a row; or, where rows come in
  /// groups, the groups one after the other. O(rows log rows).
  static func positions(
    of target: Target, groups: Column?, seed: UInt64, stream: UInt64
  ) -> [Int32] {
    var random = SeededRandom(seed: seed, stream: stream)
    if let groups {
      let members = Clusters(groups).members
      var order = Array(0..<Int32(members.starts.count - 1))
      random.shuffle(&order)
      return order.flatMap { group in
        members.rows[members.starts[Int(group)]..<members.starts[Int(group) + 1]]
      }
    }
    var order = Array(0..<Int32(target.count))
    random.shuffle(&order)
    guard case .classes(let classes) = target else { return order }
    // The i-th of n rows of a class comes when (i + ½)/n of all have come.
    let counts = classes.counts
    var taken = [Int](repeating: 0, count: counts.count)
    var keys = [(share: Double, place: Int32)]()
    keys.reserveCapacity(order.count)
    for (place, row) in order.enumerated() {
      let code = Int(classes.codes[Int(row)])
      keys.append(((Double(taken[code]) + 0.5) / Double(counts[code]), Int32(place)))
      taken[code] += 1
    }
    keys.sort { ($0.share, $0.place) < ($1.share, $1.place) }
    return keys.map { order[Int($0.place)] }
  }
}
