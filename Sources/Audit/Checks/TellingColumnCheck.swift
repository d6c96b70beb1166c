internal import Results
internal import Splitting
internal import Tabular

/// Does one column predict the target almost alone? Then it is a leak, or no model is needed.
///
/// The measure is the share of the target's variance that vanishes once the column is known:
/// η² for values, and for classes Goodman and Kruskal's τ, which is the same with the Gini
/// impurity (Goodman & Kruskal, 1954). Numbers are binned at their quantiles.
struct TellingColumnCheck: AuditCheck {
  let explainedShare = 0.98
  let bins = 64
  /// Fewer rows a level than this, and a category explains its own rows by chance.
  let minimumRowsPerLevel = 20

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    let target = subject.target.selecting(subject.split.trainingRows)
    return subject.trainingColumns.compactMap { column in
      guard let groups = groups(of: column),
        let explained = target.shareExplained(by: groups), explained >= explainedShare
      else { return nil }
      return AuditFinding(
        severity: .warning,
        subject: .tellingColumn(column: column.name.string, share: explained))
    }
  }

  /// A group for each row (0 is missing), or nil for a column with too many levels to tell.
  private func groups(of column: Column) -> [Int]? {
    switch column.values {
    case .codes(let coded):
      guard coded.levels.count * minimumRowsPerLevel <= column.count else { return nil }
      return coded.codes.map { Int($0) + 1 }
    case .numbers(let numbers):
      let sorted = numbers.filter { !$0.isNaN }.sorted()
      let count = min(bins, sorted.count / minimumRowsPerLevel)
      guard count >= 2 else { return nil }
      var cuts: [Double] = []
      for bin in 1..<count {
        let cut = sorted[bin * sorted.count / count]
        if cuts.last != cut { cuts.append(cut) }
      }
      return numbers.map { number in
        number.isNaN ? 0 : 1 + cuts.partitioningIndex { $0 > number }
      }
    }
  }
}

extension [Double] {
  /// The first index at which the predicate holds, in an array that it splits in two.
  fileprivate func partitioningIndex(_ holds: (Double) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Target {
  /// Nil where the target does not vary.
  fileprivate func shareExplained(by groups: [Int]) -> Double? {
    let groupCount = (groups.max() ?? 0) + 1
    switch self {
    case .classes(let target):
      // Σ over groups of Σ_k n_gk² / n_g against Σ_k n_k² / n.
      let classCount = target.classes.count
      var counts = [Double](repeating: 0, count: groupCount * classCount)
      for (group, code) in zip(groups, target.codes) { counts[group * classCount + Int(code)] += 1 }
      let rows = Double(groups.count)
      let overall = target.counts.reduce(0) { $0 + Double($1) * Double($1) } / rows
      guard overall < rows else { return nil }
      var within = 0.0
      for group in 0..<groupCount {
        let slice = counts[group * classCount..<(group + 1) * classCount]
        let size = slice.reduce(0, +)
        if size > 0 { within += slice.reduce(0) { $0 + $1 * $1 } / size }
      }
      return (within - overall) / (rows - overall)
    case .values(let values):
      let mean = values.reduce(0, +) / Double(values.count)
      var sums = [Double](repeating: 0, count: groupCount)
      var sizes = [Double](repeating: 0, count: groupCount)
      var total = 0.0
      for (group, value) in zip(groups, values) {
        let deviation = value - mean
        sums[group] += deviation
        sizes[group] += 1
        total += deviation * deviation
      }
      guard total > 0 else { return nil }
      return zip(sums, sizes).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / $1.1 : $0 } / total
    }
  }
}
