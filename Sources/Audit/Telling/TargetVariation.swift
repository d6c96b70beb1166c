internal import Splitting

/// How the target varies over some rows, and what is left of that within groups.
struct TargetVariation: Sendable {
  private let target: Target
  private let rows: [Int32]
  /// The mean of values, from which sums are taken; 0 for classes.
  private let centre: Double
  /// What the sum over groups of Σ²/n has without groups.
  private let base: Double
  /// What it has where each row is known.
  private let whole: Double

  /// Nil where the target does not vary.
  init?(_ target: Target, rows: [Int32]) {
    self.target = target
    self.rows = rows
    let count = Double(rows.count)
    switch target {
    case .classes(let classes):
      centre = 0
      base = classes.counts(of: rows).reduce(0) { $0 + Double($1) * Double($1) } / count
      whole = count
    case .values(let values):
      let centre = rows.reduce(0.0) { $0 + values[Int($1)] } / count
      self.centre = centre
      base = 0
      whole = rows.reduce(0.0) { sum, row in
        let deviation = values[Int(row)] - centre
        return sum + deviation * deviation
      }
    }
    guard whole > base else { return nil }
  }

  /// The share of the variation that vanishes where the group is known: between 0 and 1. O(rows).
  func shareExplained(by groups: ColumnGroups) -> Double {
    let within =
      switch target {
      case .classes(let classes): squaredCounts(classes, groups)
      case .values(let values): squaredSums(values, groups)
      }
    return (within - base) / (whole - base)
  }

  /// Σ over groups g of Σ over classes k of n_gk² / n_g.
  private func squaredCounts(_ target: ClassTarget, _ groups: ColumnGroups) -> Double {
    let classCount = target.classes.count
    var counts = [Int](repeating: 0, count: groups.count * classCount)
    counts.withUnsafeMutableBufferPointer { counts in
      target.codes.withUnsafeBufferPointer { codes in
        groups.forEachPanel(of: rows) { rows, groups in
          for place in rows.indices {
            counts[Int(groups[place]) &* classCount &+ Int(codes[Int(rows[place])])] &+= 1
          }
        }
      }
    }
    var sum = 0.0
    for group in 0..<groups.count {
      let slice = counts[group * classCount..<(group + 1) * classCount]
      let size = slice.reduce(0, +)
      if size > 0 {
        sum += slice.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(size)
      }
    }
    return sum
  }

  /// Σ over groups of (Σ deviations)² / n.
  private func squaredSums(_ values: [Double], _ groups: ColumnGroups) -> Double {
    var sums = [Double](repeating: 0, count: groups.count)
    var sizes = [Int](repeating: 0, count: groups.count)
    groups.forEachPanel(of: rows) { rows, groups in
      for place in rows.indices {
        let group = Int(groups[place])
        sums[group] += values[Int(rows[place])] - centre
        sizes[group] += 1
      }
    }
    return zip(sums, sizes).reduce(0) { sum, group in
      group.1 > 0 ? sum + group.0 * group.0 / Double(group.1) : sum
    }
  }
}
