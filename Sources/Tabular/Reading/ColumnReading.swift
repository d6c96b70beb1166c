internal import Bytes
internal import Parallel

/// The passes that read cells into columns.
///
/// Types are guessed from the first records. A column of which a later cell says otherwise is read
/// again, alone; that is rare.
struct ColumnReading<Source: ByteSource>: Sendable {
  typealias Failure = ReadingFailure<Source.Failure>

  let source: Source
  let names: [ColumnName]
  /// Types that the config sets.
  let wanted: [ColumnType?]
  let delimiter: UInt8
  let missing: MissingSpellings
  let map: RecordMap
  let textStart: Int
  let workers: Workers
  let memory: Int
  /// Work of another kind that one of the workers does beside the first pass.
  let sideWork: @Sendable () -> Void
  /// Told of the rows of the first pass.
  let rowsDone: @Sendable (Int) -> Void

  /// Reads the table. `guesses` are the types of the first cells of each column.
  func read(guesses: [TypeSet]) throws(Failure) -> ReadTable {
    var types = zip(wanted, guesses).map { $0 ?? $1.columnType }
    try checkMemory(types)
    var columns = [Column?](repeating: nil, count: names.count)
    var notes = [ReadingNote?](repeating: nil, count: names.count)
    var lines: RowLines?
    while columns.contains(where: { $0 == nil }) {
      let plans = columns.indices.map { index in
        guard columns[index] == nil else { return ColumnPlan(kind: .skipped, isWanted: false) }
        return ColumnPlan(
          kind: ColumnTarget.Kind(types[index]), isWanted: wanted[index] != nil,
          storage: ColumnStorage(type: types[index] ?? .category, rowCount: map.rowCount))
      }
      let parts = try fill(plans, isFirst: lines == nil)
      let rowLines = lines ?? parts.lines(firstLine: map.pieces[0].firstLine)
      lines = rowLines
      for (index, plan) in plans.enumerated() {
        guard let storage = plan.storage else { continue }
        if parts.isRefuted(index) {
          // Of an unknown column all is known now.
          types[index] = types[index] == nil ? parts.types(index).columnType : .category
          continue
        }
        let values = parts.values(index, storage, plan.kind.type, map, missing, workers)
        columns[index] = Column(name: names[index], type: plan.kind.type, values: values)
        if wanted[index] == nil, case .codes(let codes) = values, plan.kind == .category {
          notes[index] = codes.note(name: names[index], lines: rowLines)
        }
      }
    }
    return ReadTable(
      table: Table(columns: columns.compactMap(\.self), rowCount: map.rowCount),
      delimiter: delimiter, lines: lines ?? RowLines(firstLine: 1),
      notes: notes.compactMap(\.self))
  }

  /// Before the memory is asked for: a process that the system kills says nothing.
  private func checkMemory(_ types: [ColumnType?]) throws(Failure) {
    let rowBytes = types.reduce(0) { sum, type in
      switch type {
      case .number, .dateTime: sum + MemoryLayout<Double>.size
      case .category, .boolean, nil: sum + MemoryLayout<Int32>.size
      }
    }
    let bytes = rowBytes * map.rowCount
    guard bytes <= memory else {
      throw .text(
        .tooLarge(
          rows: map.rowCount, columns: names.count, bytes: bytes, available: memory))
    }
  }

  /// One pass over all pieces.
  private func fill(
    _ plans: [ColumnPlan], isFirst: Bool
  ) throws(Failure) -> ParsedParts {
    let reader: PieceReader<Source.Failure>
    do { reader = try PieceReader(source, map, textStart: textStart) } catch {
      throw .source(error)
    }
    // The side work comes first, so that no thread is left alone with it at the end.
    let parts = workers.map(workers.count + 1) { worker in
      if worker == 0 {
        if isFirst { sideWork() }
        return Result<ParsedParts.Part?, Source.Failure>.success(nil)
      }
      let parser = PieceParser(
        delimiter: delimiter, missing: missing, names: names, plans: plans)
      let buffer = PaddedBuffer()
      var part = ParsedParts.Part(parser: parser)
      do throws(Source.Failure) {
        while part.error == nil, let piece = try reader.next(into: buffer) {
          part.pieces.append(piece)
          if let error = parser.parse(buffer.bytes, map.pieces[piece]) {
            part.error = (piece, error)
          }
          if isFirst { rowsDone(map.pieces[piece].rows.count) }
        }
        return .success(part)
      } catch {
        return .failure(error)
      }
    }
    var all: [ParsedParts.Part] = []
    for part in parts {
      do throws(Source.Failure) { all += try part.get().map { [$0] } ?? [] } catch {
        throw .source(error)
      }
    }
    let parsed = ParsedParts(parts: all)
    if let error = parsed.firstError ?? map.failure { throw .text(error) }
    guard parsed.pieceCount == map.pieces.count else { throw .text(.sourceChanged) }
    return parsed
  }
}
