internal import Tabular

/// The columns that passes over the data work on: a constant, the numbers (missing ones as 0),
/// and indicators of rare values, of levels and of what is missing, kept as those that are 1.
///
/// Each fit (all rows, or all but a fold) has its own medians, means, scales and pooled levels.
/// All of these are linear in the layout's columns, so that one pass serves every fit: its design
/// is the layout's times a `DesignMap`. The order is constant, numbers, rare values, indicators.
struct DesignLayout: Sendable {
  let features: [Feature]
  let numberCount: Int
  /// Numbers of two values of which one is rare: in the rows that the layout was made of they are
  /// indicators, in others they are numbers like any other.
  let rareValueCount: Int
  /// Of levels and of what is missing.
  let indicatorCount: Int

  var width: Int { 1 + numberCount + rareValueCount + indicatorCount }

  struct Feature: Sendable {
    let name: ColumnName
    let type: ColumnType
    let kind: Kind
  }

  enum Kind: Sendable {
    case number(Number)
    case levels(Levels)
    /// No row has a value.
    case empty
  }

  /// A number x counts as (x / divisor − centre) / unit, and as 0 where it is missing.
  struct Number: Sendable {
    /// Column of the layout.
    let column: Int
    let centre: Double
    let unit: Double
    let divisor: Double
    /// What counts as 1, where all else that was seen counts as 0.
    let rareValue: Double?
    /// Column of the layout that is 1 where the number is missing; nil where none is.
    let missing: Int?
  }

  struct Levels: Sendable {
    /// Column of the layout of each level that some fit keeps.
    let columns: [ExactString: Int]
    /// Of the levels that no fit keeps, and of those that are new.
    let rest: Int?
    let missing: Int?
  }

  /// Of these summaries, with the encodings of each feature by each fit.
  init(_ summaries: [ColumnSummary], encodings: [[ColumnEncoding]]) {
    let numbers = summaries.compactMap { summary -> NumberSummary? in
      guard case .numbers(let numbers) = summary.values, numbers.hasValues else { return nil }
      return numbers
    }
    rareValueCount = numbers.count { $0.rareValue != nil }
    numberCount = numbers.count - rareValueCount
    var nextNumber = 1
    var nextRareValue = 1 + numberCount
    var nextIndicator = 1 + numbers.count
    func indicator(_ isNeeded: Bool) -> Int? {
      guard isNeeded else { return nil }
      nextIndicator += 1
      return nextIndicator - 1
    }
    // Those of numbers come first: so a row's list of indicators ascends as it is made.
    let missing = summaries.map { summary in
      if case .numbers(let numbers) = summary.values, numbers.hasValues {
        indicator(numbers.folds.contains { $0.missing > 0 })
      } else {
        Int?.none
      }
    }
    features = summaries.indices.map { index in
      let summary = summaries[index]
      let encodings = encodings[index]
      let kind: Kind
      switch summary.values {
      case .numbers(let numbers) where numbers.hasValues:
        let isRare = numbers.rareValue != nil
        kind = .number(
          Number(
            column: isRare ? nextRareValue : nextNumber, centre: numbers.centre,
            unit: numbers.unit, divisor: numbers.divisor, rareValue: numbers.rareValue,
            missing: missing[index]))
        nextRareValue += isRare ? 1 : 0
        nextNumber += isRare ? 0 : 1
      case .numbers: kind = .empty
      case .levels(let counts):
        var kept: Set<ExactString> = []
        var hasRare = false
        for part in encodings.flatMap(\.parts) {
          if case .level(let level) = part { kept.insert(level) }
          if case .rareLevel = part { hasRare = true }
        }
        var columns: [ExactString: Int] = [:]
        for level in counts.levels where kept.contains(level) {
          columns[level] = indicator(true)
        }
        kind = .levels(
          Levels(
            columns: columns, rest: indicator(hasRare),
            missing: indicator(counts.missing.contains { $0 > 0 })))
      }
      return Feature(name: summary.name, type: summary.type, kind: kind)
    }
    indicatorCount = nextIndicator - 1 - numbers.count
  }

  /// The layout's columns of a table. With rows, those that the layout was made of, rare values
  /// are listed by row; without, any value is taken as it is.
  func bind(_ table: Table, rows: FoldedRows? = nil) throws(PredictionError) -> BoundDesign {
    var numbers: [BoundDesign.Numbers] = []
    var rareNumbers: [BoundDesign.Numbers] = []
    var rareValues: [(values: [Double], rare: Double)] = []
    var codes: [BoundDesign.Codes] = []
    let base = 1 + numberCount + (rows == nil ? rareValueCount : 0)
    func indicator(_ column: Int) -> Int32 { Int32(column - base) }
    for feature in features {
      guard let column = table[feature.name] else { throw .missingColumn(feature.name) }
      guard column.type == feature.type else {
        throw .wrongType(feature.name, expected: feature.type, found: column.type)
      }
      switch (feature.kind, column.values) {
      case (.number(let number), .numbers(let values)):
        let bound = BoundDesign.Numbers(
          values: values, divisor: number.divisor, inverse: 1 / number.unit,
          centre: number.centre / number.unit, missing: number.missing.map(indicator) ?? -1)
        guard let rare = number.rareValue else {
          numbers.append(bound)
          continue
        }
        rareNumbers.append(bound)
        rareValues.append((values, rare))
      case (.levels(let levels), .codes(let values)):
        let missing = (levels.missing ?? levels.rest).map(indicator) ?? -1
        codes.append(
          BoundDesign.Codes(
            codes: values.codes,
            indicators: [missing]
              + values.levels.map { (levels.columns[$0] ?? levels.rest).map(indicator) ?? -1 }))
      default: break
      }
    }
    guard let rows else {
      return BoundDesign(numbers: numbers + rareNumbers, codes: codes, layout: self)
    }
    return BoundDesign(
      numbers: numbers, rareValues: RareValueRows(rareValues, rows: rows), codes: codes,
      layout: self)
  }
}

extension NumberSummary {
  var hasValues: Bool { folds.contains { $0.present > 0 } }
}
