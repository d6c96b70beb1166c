/// A column as one tree searches it for splits.
struct TreeColumn {
  let binned: BinnedColumn
  /// Where its bins begin in a histogram.
  let firstBin: Int
  let search: Search

  enum Search {
    /// Training rows have no number or level of it.
    case none
    case numbers(NumberBins, median: Double, medianPlace: NumberBins.Place, hasIndicator: Bool)
    /// `order` is its place among the columns whose rows are kept in order.
    case ordered(OrderedNumbers, median: Double, order: Int, hasIndicator: Bool)
    /// The bins whose rows have 1 in each of the encoded columns.
    case indicators(binsOfPart: [[Int]])
  }

  init(_ binned: BinnedColumn, encoding: ColumnEncoding, firstBin: Int, orderCount: Int) {
    self.binned = binned
    self.firstBin = firstBin
    let hasIndicator = encoding.parts.count > 1
    switch (binned.content, encoding.parts.first) {
    case (_, nil): search = .none
    case (.numbers(let bins), .value(let median)):
      search = .numbers(
        bins, median: median, medianPlace: bins.place(of: median), hasIndicator: hasIndicator)
    case (.ordered(let numbers), .value(let median)):
      search = .ordered(numbers, median: median, order: orderCount, hasIndicator: hasIndicator)
    case (.levels(let levels, let binOfCode), _):
      var partOfBin = [Int?](repeating: nil, count: binned.binCount)
      for (bin, part) in zip(binOfCode, encoding.indicators(of: levels)) {
        if let part { partOfBin[bin] = part }
      }
      search = .indicators(
        binsOfPart: encoding.parts.indices.map { part in
          partOfBin.indices.filter { partOfBin[$0] == part }
        })
    default: preconditionFailure("numbers are encoded by their value first")
    }
  }

  var codes: ColumnCodes { binned.codes }
}
