internal import Tabular

/// The columns that passes over the data work on: a constant, the numbers (missing ones as 0),
/// and indicators of levels and of what is missing, kept as the one of each feature that is 1.
///
/// Each fit (all rows, or all but a fold) has its own medians, means, scales and pooled levels.
/// All of these are linear in the layout's columns, so that one pass serves every fit: its design
/// is the layout's times a `DesignMap`. The order is constant, numbers, indicators.
struct DesignLayout: Sendable {
  let features: [Feature]
  let numberCount: Int
  let indicatorCount: Int

  var width: Int { 1 + numberCount + indicatorCount }

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
    numberCount = summaries.count {
      if case .numbers(let summary) = $0.values { summary.hasValues } else { false }
    }
    var nextNumber = 1
    var nextIndicator = 1 + numberCount
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
        kind = .number(
          Number(
            column: nextNumber, centre: numbers.centre, unit: numbers.unit,
            divisor: numbers.divisor, missing: missing[index]))
        nextNumber += 1
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
    indicatorCount = nextIndicator - 1 - numberCount
  }

  /// The layout's columns of a table.
  func bind(_ table: Table) throws(PredictionError) -> BoundDesign {
    var numbers: [BoundDesign.Numbers] = []
    var codes: [BoundDesign.Codes] = []
    for feature in features {
      guard let column = table[feature.name] else { throw .missingColumn(feature.name) }
      guard column.type == feature.type else {
        throw .wrongType(feature.name, expected: feature.type, found: column.type)
      }
      switch (feature.kind, column.values) {
      case (.number(let number), .numbers(let values)):
        numbers.append(
          BoundDesign.Numbers(
            values: values, divisor: number.divisor, inverse: 1 / number.unit,
            centre: number.centre / number.unit, missing: number.missing.map(indicator) ?? -1))
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
    return BoundDesign(numbers: numbers, codes: codes, layout: self)
  }

  private func indicator(_ column: Int) -> Int32 { Int32(column - 1 - numberCount) }
}

extension NumberSummary {
  var hasValues: Bool { folds.contains { $0.present > 0 } }
}
