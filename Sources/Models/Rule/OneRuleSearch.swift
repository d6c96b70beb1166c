internal import Parallel
internal import Splitting
internal import Tabular

/// Finds the test of one column that best parts the rows by their targets: by the decrease of Gini
/// impurity (for shares as probabilities, that of the Brier score) or of the squared error.
///
/// A number is tried at every place between two of its values, both ways, since a missing value
/// goes with those that the test does not hold for; where the values are too many (see
/// `BinnedColumn`), at the places between its bins. A category is tried level by level; where
/// targets have an order, also by its levels of lowest or highest mean target together, which
/// holds the best subset (Fisher, 1958; Breiman et al., 1984) up to the bound on named levels. Both
/// are tried for missing.
///
/// Of equally good tests it takes the first, by the columns' names and then in the order above.
struct OneRuleSearch<Target: ExactTarget>: Sendable {
  let target: Target
  let settings: OneRuleSettings
  let folds: Folds
  let binned: BinnedFeatures
  private let roots: RootHistograms<Target>

  /// Looks at each row once, whatever is asked afterwards. O(columns × rows); for few rows and many
  /// values, O(columns × rows log rows).
  init(
    _ features: Features, target: Target, folds: Folds, settings: OneRuleSettings,
    workers: Workers
  ) {
    self.target = target
    self.settings = settings
    self.folds = folds
    binned = BinnedFeatures(features, workers: workers)
    roots = RootHistograms(binned, target: target, folds: folds, workers: workers)
  }

  /// For all rows but those of a fold, or all rows; nil where no test parts them to any gain.
  /// O(bins), or O(columns × rows) where rows are few.
  func best(without fold: Int?) -> RuleExpression? {
    guard !binned.columns.isEmpty else { return nil }
    let histogram = roots.root(without: fold)
    let total = roots.tally(without: fold)
    var scans = Scans(target: target, total: total)
    var best = BestTest(scans.low, minimumRows: settings.minimumRows)
    let source = binned.features.source.columns
    for column in binned.columns.sorted(by: { source[$0.index].name < source[$1.index].name }) {
      histogram.withCells(from: binned.firstBins[column.index]) { cells in
        switch column.content {
        case .numbers(let bins):
          offerTests(of: bins, cells, in: column, without: fold, &scans, to: &best)
        case .ordered(let numbers):
          offerTests(of: numbers, cells, in: column, without: fold, &scans, to: &best)
        case .levels(let levels, _):
          offerTests(of: levels, cells, in: column, &scans, to: &best)
        }
      }
    }
    return best.test.map { expression($0, without: fold) }
  }

  /// Two searches through one column's values at once.
  private struct Scans {
    private let total: Target.Tally
    /// Missing values are on the low side.
    var withMissing: Target.Scan
    /// They are on the high side.
    var low: Target.Scan

    init(target: Target, total: Target.Tally) {
      self.total = total
      withMissing = target.makeScan()
      low = target.makeScan()
      begin()
    }

    mutating func begin() {
      withMissing.begin(total)
      low.begin(total)
    }
  }

  // MARK: - Numbers

  private func offerTests(
    of bins: NumberBins, _ cells: UnsafePointer<Target.Cell>, in column: BinnedColumn,
    without fold: Int?, _ scans: inout Scans, to best: inout BestTest
  ) {
    let perBin = target.cellsPerBin
    let missing = cells + bins.count * perBin
    let hasMissing = scans.low.count(missing) > 0
    scans.begin()
    scans.withMissing.moveLow(missing)
    var last = -1
    for bin in 0..<bins.count {
      let own = cells + bin * perBin
      guard scans.low.count(own) > 0 else { continue }
      if last >= 0 {
        offer(scans, hasMissing: hasMissing, without: fold, to: &best) { comparator in
          let kind: FoundTest.Kind =
            if let values = bins.values {
              .threshold(comparator, below: values[last], above: values[bin])
            } else {
              .bins(comparator, lastLow: last, firstHigh: bin)
            }
          return FoundTest(column: column.index, kind: kind)
        }
      }
      scans.withMissing.moveLow(own)
      scans.low.moveLow(own)
      last = bin
    }
    offerMissing(missing, in: column, &scans, to: &best)
  }

  private func offerTests(
    of numbers: OrderedNumbers, _ cells: UnsafePointer<Target.Cell>, in column: BinnedColumn,
    without fold: Int?, _ scans: inout Scans, to best: inout BestTest
  ) {
    // A column whose rows are in order has two bins: present and missing.
    let missing = cells + target.cellsPerBin
    let hasMissing = scans.low.count(missing) > 0
    scans.begin()
    scans.withMissing.moveLow(missing)
    var last: Double?
    for row in numbers.ascending where fold.map({ folds.assignment[Int(row)] != $0 }) ?? true {
      let number = numbers.numbers[Int(row)]
      if let last, last < number {
        offer(scans, hasMissing: hasMissing, without: fold, to: &best) { comparator in
          FoundTest(
            column: column.index, kind: .threshold(comparator, below: last, above: number))
        }
      }
      scans.withMissing.moveLow(row: Int(row))
      scans.low.moveLow(row: Int(row))
      last = number
    }
    offerMissing(missing, in: column, &scans, to: &best)
  }

  private func offer(
    _ scans: Scans, hasMissing: Bool, without fold: Int?, to best: inout BestTest,
    _ make: (RuleComparator) -> FoundTest
  ) {
    best.offer(scans.withMissing) { writable(make(.greater), without: fold) }
    // Without missing values this is the same split again.
    if hasMissing { best.offer(scans.low) { writable(make(.lessOrEqual), without: fold) } }
  }

  private func offerMissing(
    _ missing: UnsafePointer<Target.Cell>, in column: BinnedColumn, _ scans: inout Scans,
    to best: inout BestTest
  ) {
    scans.begin()
    scans.low.moveLow(missing)
    best.offer(scans.low) { FoundTest(column: column.index, kind: .isMissing) }
  }

  // MARK: - Levels

  private func offerTests(
    of levels: [ExactString], _ cells: UnsafePointer<Target.Cell>, in column: BinnedColumn,
    _ scans: inout Scans, to best: inout BestTest
  ) {
    let perBin = target.cellsPerBin
    // Missing is in the bin before the levels'.
    let nameable = levels.indices.filter {
      scans.low.count(cells + ($0 + 1) * perBin) >= settings.minimumRows
    }
    for level in nameable {
      scans.begin()
      scans.low.moveLow(cells + (level + 1) * perBin)
      best.offer(scans.low) { FoundTest(column: column.index, kind: .levels([level])) }
    }
    let placed = nameable.compactMap { level in
      target.position(of: cells + (level + 1) * perBin).map { (level: level, position: $0) }
    }
    // Level indices follow their bytes, and part levels of equal means.
    let ascending = placed.sorted { ($0.position, $0.level) < ($1.position, $1.level) }
    for ordered in [ascending.reversed(), ascending] {
      scans.begin()
      for (index, entry) in ordered.prefix(settings.maximumLevels).enumerated() {
        scans.low.moveLow(cells + (entry.level + 1) * perBin)
        guard index > 0 else { continue }
        best.offer(scans.low) {
          FoundTest(
            column: column.index, kind: .levels(ordered[...index].map(\.level).sorted()))
        }
      }
    }
    offerMissing(cells, in: column, &scans, to: &best)
  }
}
