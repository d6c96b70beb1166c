internal import Splitting
internal import Tabular

/// A feature column of training rows as small integers.
struct BinnedColumn: Sendable {
  /// Its place among the features' columns.
  let index: Int
  /// What its numbers were divided by.
  let divisor: Double
  /// The bin of each row.
  let codes: ColumnCodes
  let binCount: Int
  let content: Content

  enum Content: Sendable {
    case numbers(NumberBins)
    /// The rows themselves in order; the codes say what is missing: 0 present, 1 missing.
    case ordered(OrderedNumbers)
    /// A bin for each level that some tree has a column for. `binOfCode` begins with missing.
    case levels([ExactString], binOfCode: [Int])
  }

  /// Columns of more numbers than bins keep every one of them up to so many rows.
  static let mostOrderedRows = 65_536

  /// As models see a column of categories, with its encoding in each tree that will be grown: a bin
  /// for each level that some tree has a column for. O(rows).
  init(
    _ values: CodedValues, index: Int, places: [Int32], encodings: [ColumnEncoding]
  ) {
    self.init(
      values, index: index, places: places, binOfCode: Self.binOfCode(values, encodings))
  }

  /// As the table has it: a bin for each level.
  init(_ values: CodedValues, index: Int, places: [Int32]) {
    self.init(
      values, index: index, places: places, binOfCode: Array(0...values.levels.count))
  }

  private init(_ values: CodedValues, index: Int, places: [Int32], binOfCode: [Int]) {
    self.index = index
    divisor = 1
    let bins = (binOfCode.max() ?? 0) + 1
    content = .levels(values.levels, binOfCode: binOfCode)
    binCount = bins
    codes = values.codes.withUnsafeBufferPointer { codes in
      binOfCode.withUnsafeBufferPointer { binOfCode in
        places.withUnsafeBufferPointer { places in
          ColumnCodes(count: places.count, binCount: bins) {
            binOfCode[Int(codes[Int(places[$0])]) + 1]
          }
        }
      }
    }
  }

  /// A column of numbers, each divided by `divisor`. O(rows), or O(rows log rows) where the rows
  /// are put in order.
  init(_ numbers: [Double], dividedBy divisor: Double, index: Int, places: [Int32]) {
    self.index = index
    self.divisor = divisor
    (content, codes, binCount) = NumberView.with(numbers, dividedBy: divisor, places: places) {
      Self.bin($0)
    }
  }

  private static func bin(_ numbers: NumberView) -> (Content, ColumnCodes, Int) {
    if let distinct = DistinctBins(numbers) {
      let bins = NumberBins(values: distinct.values)
      return (.numbers(bins), .bytes(distinct.codes), bins.count + 1)
    }
    if numbers.count <= mostOrderedRows {
      let codes = ColumnCodes(count: numbers.count, binCount: 2) { numbers[$0].isNaN ? 1 : 0 }
      return (.ordered(OrderedNumbers(numbers)), codes, 2)
    }
    let quantiles = QuantileBins(numbers)
    let codes = ColumnCodes(count: numbers.count, binCount: quantiles.count + 1) { row in
      let number = numbers[row]
      return number.isNaN ? quantiles.count : quantiles.bin(of: number)
    }
    return (.numbers(NumberBins(quantiles: quantiles)), codes, quantiles.count + 1)
  }

  /// Bins for missing and each level: one for each that has a column of its own in some tree, one
  /// for all others together.
  private static func binOfCode(_ values: CodedValues, _ encodings: [ColumnEncoding]) -> [Int] {
    var hasPart = [Bool](repeating: false, count: values.levels.count + 1)
    hasPart[0] = true
    for encoding in encodings {
      let parts = encoding.indicators(of: values.levels)
      for code in hasPart.indices where parts[code].map({ encoding.parts[$0] }) != .rareLevel {
        if parts[code] != nil { hasPart[code] = true }
      }
    }
    var next = 1
    return hasPart.map { isOwn in
      guard isOwn else { return 0 }
      defer { next += 1 }
      return next
    }
  }
}
