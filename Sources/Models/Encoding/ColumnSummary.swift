internal import Tabular

/// What the folds' rows of one feature column say.
struct ColumnSummary: Sendable {
  let name: ColumnName
  let type: ColumnType
  let values: Values

  enum Values: Sendable {
    case numbers(NumberSummary)
    case levels(LevelCounts)
  }

  init(_ column: Column, rows: FoldedRows, centralFit: Int) {
    name = column.name
    type = column.type
    values =
      switch column.values {
      case .numbers(let numbers):
        .numbers(
          NumberSummary(numbers, type: column.type, rows: rows, centralFit: centralFit))
      case .codes(let codes): .levels(LevelCounts(codes, rows: rows))
      }
  }

  /// How the column is encoded by the fit on all rows but those of a fold, or on all.
  func encoding(of fit: Int, rows: FoldedRows, settings: EncoderSettings) -> ColumnEncoding {
    let folds = rows.folds(of: fit)
    let parts: [EncodedColumn.Part] =
      switch values {
      case .numbers(let summary): numberParts(summary, fit: fit, folds: folds)
      case .levels(let counts):
        levelParts(
          counts, folds: folds,
          settings: type == .boolean
            ? EncoderSettings(maximumLevels: 2, minimumLevelRows: 1) : settings)
      }
    return ColumnEncoding(name: name, type: type, parts: parts)
  }

  private func numberParts(
    _ summary: NumberSummary, fit: Int, folds: [Int]
  ) -> [EncodedColumn.Part] {
    guard folds.contains(where: { summary.folds[$0].present > 0 }) else { return [] }
    let missesSome = folds.contains { summary.folds[$0].missing > 0 }
    let median = summary.medians[fit] ?? summary.medians[summary.folds.count] ?? 0
    return missesSome ? [.value(median: median), .missing] : [.value(median: median)]
  }

  private func levelParts(
    _ counts: LevelCounts, folds: [Int], settings: EncoderSettings
  ) -> [EncodedColumn.Part] {
    let (total, missing) = counts.total(of: folds)
    let seen = total.indices.filter { total[$0] > 0 }
    guard !seen.isEmpty else { return [] }
    // Levels are sorted by their bytes, so their indices break ties in that order.
    let kept =
      seen
      .filter { total[$0] >= settings.minimumLevelRows }
      .sorted { (total[$0], $1) > (total[$1], $0) }
      .prefix(settings.maximumLevels)
      .sorted()
    var parts = kept.map { EncodedColumn.Part.level(counts.levels[$0]) }
    if kept.count < seen.count { parts.append(.rareLevel) }
    if missing > 0 { parts.append(.missing) }
    return parts
  }
}
