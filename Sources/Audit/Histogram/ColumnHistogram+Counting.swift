package import Results
package import Splitting
package import Tabular

extension ColumnHistogram {
  /// At most so many levels have a bin of their own.
  private static let mostLevels = 12
  /// A level of fewer rows is not named: it might name somebody.
  private static let fewestRows = 10

  /// The column's rows by value. O(rows).
  package init(counting column: Column, in split: Split) {
    switch column.values {
    case .numbers(let numbers):
      self.init(NumberCuts(numbers, split), numbers, split)
    case .codes(let coded):
      self.init(coded, split)
    }
  }

  private init(_ cuts: NumberCuts, _ numbers: [Double], _ split: Split) {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: cuts.count), count: 2)
    var missing = [0, 0]
    for (part, rows) in [split.trainingRows, split.testRows].enumerated() {
      for row in rows {
        let number = numbers[Int(row)]
        if number.isNaN { missing[part] += 1 } else { counts[part][cuts.bin(of: number)] += 1 }
      }
    }
    self.init(
      bins: (0..<cuts.count).map { bin in
        Bin(
          .range(lower: cuts[bin].lower, upper: cuts[bin].upper),
          Rows(training: counts[0][bin], test: counts[1][bin]))
      },
      missing: Rows(training: missing[0], test: missing[1]))
  }

  private init(_ coded: CodedValues, _ split: Split) {
    // The first place is that of missing values.
    var counts = [[Int]](repeating: [Int](repeating: 0, count: coded.levels.count + 1), count: 2)
    for (part, rows) in [split.trainingRows, split.testRows].enumerated() {
      for row in rows { counts[part][Int(coded.codes[Int(row)]) + 1] += 1 }
    }
    func rows(_ place: Int) -> Rows { Rows(training: counts[0][place], test: counts[1][place]) }

    let used = coded.levels.indices.map { $0 + 1 }.filter { counts[0][$0] + counts[1][$0] > 0 }
    // Levels are sorted, so that equally frequent ones come in their order.
    let frequent = used.sorted {
      let (left, right) = (counts[0][$0] + counts[1][$0], counts[0][$1] + counts[1][$1])
      return left == right ? $0 < $1 : left > right
    }
    let named = frequent.prefix(Self.mostLevels).prefix {
      counts[0][$0] + counts[1][$0] >= Self.fewestRows
    }
    var bins = named.map { place in
      Bin(.level(coded.levels[place - 1].string), rows(place))
    }
    let others = frequent.dropFirst(named.count)
    if !others.isEmpty {
      bins.append(
        Bin(
          .otherLevels(count: others.count),
          Rows(
            training: others.reduce(0) { $0 + counts[0][$1] },
            test: others.reduce(0) { $0 + counts[1][$1] })))
    }
    self.init(bins: bins, missing: rows(0))
  }
}
