internal import Tabular

/// How one feature column becomes columns of the design.
struct ColumnEncoding: Sendable {
  let name: ColumnName
  let type: ColumnType
  /// What each of its columns of the design stands for; may be empty.
  let parts: [EncodedColumn.Part]

  static func fit(_ column: Column, settings: EncoderSettings) -> ColumnEncoding {
    let parts =
      switch column.values {
      case .numbers(let numbers): parts(ofNumbers: numbers, unit: unit(of: column.type))
      case .codes(let values):
        parts(
          ofCodes: values,
          settings: column.type == .boolean
            ? EncoderSettings(maximumLevels: 2, minimumLevelRows: 1) : settings)
      }
    return ColumnEncoding(name: column.name, type: column.type, parts: parts)
  }

  /// Writes the column's parts, one after the other, each as long as the column.
  ///
  /// - Precondition: the column is of the type that was fitted, and the storage from `start` on is
  ///   zero.
  func encode(_ column: Column, into storage: inout [Double], from start: Int) {
    guard !parts.isEmpty else { return }
    switch column.values {
    case .numbers(let numbers): encode(numbers, into: &storage, from: start)
    case .codes(let values): encode(values, into: &storage, from: start)
    }
  }

  private func encode(_ numbers: [Double], into storage: inout [Double], from start: Int) {
    guard case .value(let median) = parts[0] else { return }
    let hasIndicator = parts.count > 1
    let unit = Self.unit(of: type)
    for (row, number) in numbers.enumerated() {
      if number.isNaN {
        storage[start + row] = median
        if hasIndicator { storage[start + numbers.count + row] = 1 }
      } else {
        storage[start + row] = number / unit
      }
    }
  }

  private func encode(_ values: CodedValues, into storage: inout [Double], from start: Int) {
    let rows = values.codes.count
    var partOfLevel: [ExactString: Int] = [:]
    var missing: Int?
    var rare: Int?
    for (index, part) in parts.enumerated() {
      switch part {
      case .level(let level): partOfLevel[level] = index
      case .missing: missing = index
      case .rareLevel: rare = index
      case .value: break
      }
    }
    let partOfCode = values.levels.map { partOfLevel[$0] ?? rare }
    let partOfMissing = missing ?? rare
    for (row, code) in values.codes.enumerated() {
      if let part = code < 0 ? partOfMissing : partOfCode[Int(code)] {
        storage[start + part * rows + row] = 1
      }
    }
  }

  private static func parts(ofNumbers numbers: [Double], unit: Double) -> [EncodedColumn.Part] {
    let present = numbers.filter { !$0.isNaN }.sorted()
    guard !present.isEmpty else { return [] }
    // Halved before they are added, so that the sum cannot overflow.
    let median = (present[(present.count - 1) / 2] / 2 + present[present.count / 2] / 2) / unit
    return present.count < numbers.count
      ? [.value(median: median), .missing] : [.value(median: median)]
  }

  private static func parts(
    ofCodes values: CodedValues, settings: EncoderSettings
  ) -> [EncodedColumn.Part] {
    var counts = [Int](repeating: 0, count: values.levels.count)
    var missingCount = 0
    for code in values.codes {
      if code < 0 { missingCount += 1 } else { counts[Int(code)] += 1 }
    }
    let seen = counts.indices.filter { counts[$0] > 0 }
    guard !seen.isEmpty else { return [] }
    // Levels are sorted by their bytes, so their indices break ties in that order.
    let kept =
      seen
      .filter { counts[$0] >= settings.minimumLevelRows }
      .sorted { (counts[$0], $1) > (counts[$1], $0) }
      .prefix(settings.maximumLevels)
      .sorted()
    var parts = kept.map { EncodedColumn.Part.level(values.levels[$0]) }
    if kept.count < seen.count { parts.append(.rareLevel) }
    if missingCount > 0 { parts.append(.missing) }
    return parts
  }

  /// Date-times count in days: in seconds, a coefficient would be too small to read.
  private static func unit(of type: ColumnType) -> Double {
    type == .dateTime ? 86_400 : 1
  }
}
