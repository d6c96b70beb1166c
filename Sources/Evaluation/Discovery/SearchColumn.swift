internal import Results
internal import Statistics
internal import Tabular

/// A column as the search sees it: a small code for each test row, and three grids of conditions on
/// the codes, the finer the fewer columns a slice has.
///
/// Numbers are cut at quantiles of training rows. A level is kept if it has rows enough to be found;
/// the others are together in a code that no condition asks for. Missing has a code of its own.
struct SearchColumn: Sendable {
  /// Of each test row.
  let codes: [UInt8]
  /// For slices of one, two and three columns.
  let grids: [SearchGrid]
  let name: String
  private let content: Content

  private enum Content: Sendable {
    case numbers(cuts: [Double])
    /// By code; nil is all the rare ones.
    case levels([String?])
  }

  /// Quantile cuts of numbers for one, two and three columns: a multiple of the next each, so that
  /// coarse cuts are fine ones too.
  private static let parts = [64, 16, 8]
  /// The most levels that are kept for one, two and three columns.
  private static let mostLevels = [60, 60, 12]
  /// Quantiles are those of so many training rows at most, at even distances.
  private static let mostTrainingRows = 65_536

  /// Nil where there is nothing to tell apart. O(test rows), and a sort of the training values.
  ///
  /// Rows are places in the column. A level is kept from `minimumRows` test rows on.
  init?(_ column: Column, training: [Int32], test: [Int32], minimumRows: Int) {
    name = column.name.string
    switch column.values {
    case .numbers(let numbers):
      let step = max(1, training.count / Self.mostTrainingRows)
      let sample = stride(from: 0, to: training.count, by: step).map { numbers[Int(training[$0])] }
      let cuts = Self.cuts(sample.filter { !$0.isNaN })
      let points = cuts.map(\.value)
      let missing = UInt8(cuts.count + 1)
      codes = test.map { row in
        let number = numbers[Int(row)]
        return number.isNaN ? missing : UInt8(CutPoints.part(of: number, points))
      }
      content = .numbers(cuts: points)
      let hasMissing = codes.contains(missing)
      if cuts.isEmpty && !hasMissing { return nil }
      grids = Self.parts.map { parts in
        SearchGrid(
          cuts: cuts.map { $0.part % (Self.parts[0] / parts) == 0 }, hasMissing: hasMissing)
      }
    case .codes(let values):
      var rows = [Int](repeating: 0, count: values.levels.count)
      for row in test where values.codes[Int(row)] >= 0 { rows[Int(values.codes[Int(row)])] += 1 }
      let frequent = rows.indices.filter { rows[$0] >= minimumRows }
        .sorted { (-rows[$0], $0) < (-rows[$1], $1) }
      let kept = frequent.prefix(Self.mostLevels[0]).sorted()
      var codeOfLevel = [UInt8](repeating: UInt8(kept.count), count: values.levels.count)
      for (code, level) in kept.enumerated() { codeOfLevel[level] = UInt8(code) }
      let missing = UInt8(kept.count + 1)
      codes = test.map { row in
        let level = Int(values.codes[Int(row)])
        return level < 0 ? missing : codeOfLevel[level]
      }
      content = .levels(kept.map { values.levels[$0].string } + [nil])
      let hasMissing = codes.contains(missing)
      if kept.isEmpty && !hasMissing { return nil }
      grids = Self.mostLevels.map { most in
        let searched = Set(frequent.prefix(most))
        return SearchGrid(levels: kept.map(searched.contains), hasMissing: hasMissing)
      }
    }
  }

  /// What codes of this range say of a row.
  func condition(_ codes: Range<Int>) -> Subpopulation.Condition {
    switch content {
    case .numbers(let cuts):
      if codes.lowerBound > cuts.count { return .missing(column: name) }
      return .range(
        column: name, lower: codes.lowerBound == 0 ? nil : cuts[codes.lowerBound - 1],
        upper: codes.upperBound > cuts.count ? nil : cuts[codes.upperBound - 1])
    case .levels(let levels):
      guard codes.lowerBound < levels.count, let level = levels[codes.lowerBound] else {
        return .missing(column: name)
      }
      return .level(column: name, level: level)
    }
  }

  private struct Cut {
    let value: Double
    /// Which of the finest parts starts here; the coarsest reading of equal cuts.
    var part: Int
  }

  private static func cuts(_ numbers: [Double]) -> [Cut] {
    guard !numbers.isEmpty else { return [] }
    let quantiles = Quantiles(numbers)
    let finest = parts[0]
    // A heap of equal values at the bottom is a bin of its own: cut above it.
    let least = quantiles.minimum
    let aboveLeast = numbers.reduce(Double.infinity) { $1 > least ? min($0, $1) : $0 }
    var cuts: [Cut] = []
    for part in 1..<finest {
      var value = quantiles[Double(part) / Double(finest)]
      if value <= least { value = aboveLeast }
      guard value.isFinite else { continue }
      if let last = cuts.last, last.value == value {
        if part.trailingZeroBitCount > last.part.trailingZeroBitCount {
          cuts[cuts.count - 1].part = part
        }
      } else {
        cuts.append(Cut(value: value, part: part))
      }
    }
    return cuts
  }
}
