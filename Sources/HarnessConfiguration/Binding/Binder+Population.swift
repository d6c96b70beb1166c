internal import Evaluation
internal import Results
internal import Tabular

extension Binder {
  /// The world's mix, where a declaration has shares that fit its column; nil where none has, or once
  /// a problem is noted. `rows` are those that are kept, nil for all.
  mutating func bindPopulation(rows: [Int32]?) -> PopulationDeclaration? {
    for (index, settings) in configuration.subpopulations.enumerated() {
      guard let dimension = settings.dimensions.first, let shares = dimension.shares,
        let column = table[dimension.column]
      else { continue }
      let path = JSONPath("subpopulations").appending(index: index).appending(key: "share")
      return bind(shares, dimension, column, rows: rows, at: path)
    }
    return nil
  }

  private mutating func bind(
    _ shares: PopulationDeclaration.Shares,
    _ dimension: RunConfiguration.SubpopulationSettings.Dimension, _ column: Column,
    rows: [Int32]?, at path: JSONPath
  ) -> PopulationDeclaration? {
    let unshared: [(Subpopulation.Condition, Int)]
    switch (column.values, shares) {
    case (.codes(let values), .levels(let shares)):
      unshared = levels(of: values, column.name, without: shares, rows: rows)
    case (.numbers(let numbers), .bins(let shares)):
      guard case .bins(let cuts) = dimension.binning else {
        note(.sharesWithoutBins(column.name), at: path)
        return nil
      }
      // Missing may have a share of its own.
      guard shares.count == cuts.count + 1 || shares.count == cuts.count + 2 else {
        note(.shareCount(shares.count, bins: cuts.count + 1), at: path)
        return nil
      }
      unshared = bins(of: numbers, column.name, cuts, without: shares, rows: rows)
    case (.codes, .bins):
      note(.sharesNotByName(column.name), at: path)
      return nil
    case (.numbers, .levels):
      note(.sharesWithoutBins(column.name), at: path)
      return nil
    }
    for (condition, rows) in unshared { note(.rowsWithoutShare(condition, rows: rows), at: path) }
    if !unshared.isEmpty { return nil }
    return PopulationDeclaration(
      dimension: SubpopulationDeclaration.Dimension(
        column: column.name, binning: dimension.binning), shares: shares)
  }

  private func levels(
    of values: CodedValues, _ column: ColumnName, without shares: [ExactString: Double],
    rows: [Int32]?
  ) -> [(Subpopulation.Condition, Int)] {
    // The place after the last level is that of missing.
    var counts = [Int](repeating: 0, count: values.levels.count + 1)
    for row in kept(rows) {
      let code = Int(values.codes[row])
      counts[code < 0 ? values.levels.count : code] += 1
    }
    return counts.indices.compactMap { place in
      let isMissing = place == values.levels.count
      let share = shares[isMissing ? "" : values.levels[place]] ?? 0
      guard counts[place] > 0, share == 0 else { return nil }
      return (
        isMissing
          ? .missing(column: column.string)
          : .level(column: column.string, level: values.levels[place].string),
        counts[place]
      )
    }
  }

  private func bins(
    of numbers: [Double], _ column: ColumnName, _ cuts: [Double], without shares: [Double],
    rows: [Int32]?
  ) -> [(Subpopulation.Condition, Int)] {
    var counts = [Int](repeating: 0, count: cuts.count + 2)
    for row in kept(rows) {
      let number = numbers[row]
      let bin = number.isNaN ? cuts.count + 1 : cuts.count { $0 <= number }
      counts[bin] += 1
    }
    return counts.indices.compactMap { bin in
      let share = bin < shares.count ? shares[bin] : 0
      guard counts[bin] > 0, share == 0 else { return nil }
      return (
        bin > cuts.count
          ? .missing(column: column.string)
          : .range(
            column: column.string, lower: bin == 0 ? nil : cuts[bin - 1],
            upper: bin == cuts.count ? nil : cuts[bin]),
        counts[bin]
      )
    }
  }

  private func kept(_ rows: [Int32]?) -> [Int] {
    rows.map { $0.map { Int($0) } } ?? Array(0..<table.rowCount)
  }
}
