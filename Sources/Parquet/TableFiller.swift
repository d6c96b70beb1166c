internal import Bytes
internal import Parallel
internal import Tabular

/// Fills the columns of a table, shared out by column and row group.
struct TableFiller<Source: PositionedBytes>: Sendable {
  typealias Failure = ParquetFailure<Source.Failure>

  let chunks: ChunkReader<Source>
  let workers: Workers

  /// Columns that are filled at once: enough to share out.
  private static var batch: Int { 64 }

  func columns() throws(Failure) -> [Column] {
    var columns: [Column] = []
    for start in stride(from: 0, to: chunks.columns.count, by: Self.batch) {
      columns += try fill(start..<min(start + Self.batch, chunks.columns.count))
    }
    return columns
  }

  private func fill(_ batch: Range<Int>) throws(Failure) -> [Column] {
    let rowCount = chunks.rows.last?.upperBound ?? 0
    let numbers = batch.filter { chunks.columns[$0].storage == .numbers }
    let codes = batch.filter { chunks.columns[$0].storage == .codes }
    var outcome: Result<[[ExactString]], Failure> = .success([])
    var codeArrays: [[Int32]] = []
    let numberArrays = [Double].together(numbers.count, of: rowCount) { numberTargets in
      codeArrays = [Int32].together(codes.count, of: rowCount) { codeTargets in
        outcome = Result { () throws(Failure) in
          try fill(numbers, numberTargets, codes, codeTargets)
        }
      }
    }
    let levels = try outcome.get()

    var columns: [Int: Column] = [:]
    for (column, values) in zip(numbers, numberArrays) {
      let stored = chunks.columns[column]
      columns[column] = Column(name: stored.name, type: stored.form.type, values: .numbers(values))
    }
    for (column, coded) in zip(codes, zip(codeArrays, levels)) {
      let values = CodedValues(codes: coded.0, levels: coded.1)
      columns[column] = try Failure.inFile { () throws(ParquetError) in
        try CodedColumn(stored: chunks.columns[column], values: values).column()
      }
    }
    return batch.compactMap { columns[$0] }
  }

  /// The levels of the columns of codes.
  private func fill(
    _ numbers: [Int], _ numberTargets: [UnsafeMutableBufferPointer<Double>],
    _ codes: [Int], _ codeTargets: [UnsafeMutableBufferPointer<Int32>]
  ) throws(Failure) -> [[ExactString]] {
    // Each part writes rows that are its own.
    nonisolated(unsafe) let numberTargets = numberTargets
    nonisolated(unsafe) let codeTargets = codeTargets
    let groups = chunks.rows.count
    let width = numbers.count + codes.count
    // Row group by row group, as they stand in the file.
    let parts = workers.map(groups * width) { part in
      Result { () throws(Failure) -> UsedLevels? in
        let (group, index) = part.quotientAndRemainder(dividingBy: width)
        let rows = chunks.rows[group]
        if index < numbers.count {
          try chunks.readNumbers(
            numbers[index], rowGroup: group,
            into: UnsafeMutableBufferPointer(rebasing: numberTargets[index][rows]))
          return nil
        }
        let code = index - numbers.count
        return try chunks.readCodes(
          codes[code], rowGroup: group,
          into: UnsafeMutableBufferPointer(rebasing: codeTargets[code][rows]))
      }
    }
    var levels: [[UsedLevels]] = Array(repeating: [], count: codes.count)
    for (part, result) in parts.enumerated() {
      if let chunk = try result.get() { levels[part % width - numbers.count].append(chunk) }
    }
    return merge(levels, codes, codeTargets)
  }

  /// One list of levels a column, and codes that refer to it.
  private func merge(
    _ levels: [[UsedLevels]], _ codes: [Int], _ targets: [UnsafeMutableBufferPointer<Int32>]
  ) -> [[ExactString]] {
    nonisolated(unsafe) let targets = targets
    let merges = workers.map(codes.count) { code in
      chunks.columns[codes[code]].form == .boolean ? nil : LevelMerge(levels[code])
    }
    workers.forEach(codes.count * chunks.rows.count) { part in
      let (group, code) = part.quotientAndRemainder(dividingBy: codes.count)
      merges[code]?.renumber(
        UnsafeMutableBufferPointer(rebasing: targets[code][chunks.rows[group]]), ofPart: group)
    }
    return merges.map { $0?.levels ?? BooleanText.levels }
  }
}
