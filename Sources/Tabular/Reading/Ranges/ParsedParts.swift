internal import Parallel

/// What the threads of one pass have made of their pieces.
struct ParsedParts {
  struct Part: Sendable {
    let parser: PieceParser
    var pieces: [Int] = []
    /// The first of the pieces that is wrong; none was read after it.
    var error: (piece: Int, reason: ReadingError)?
  }

  let parts: [Part]

  /// The first in the order of the text. Pieces are handed out in that order, so all before it were
  /// read.
  var firstError: ReadingError? {
    parts.compactMap(\.error).min { $0.piece < $1.piece }?.reason
  }

  var pieceCount: Int { parts.reduce(0) { $0 + $1.pieces.count } }

  func isRefuted(_ column: Int) -> Bool {
    parts.contains { $0.parser.targets[column].isRefuted }
  }

  func types(_ column: Int) -> TypeSet {
    parts.reduce([]) { $0.union($1.parser.targets[column].types) }
  }

  func lines(firstLine: Int) -> RowLines {
    RowLines(
      firstLine: firstLine,
      longRows: parts.flatMap(\.parser.longRows).sorted { $0.row < $1.row })
  }

  /// The values of a column, whose codes have been those of each thread up to now.
  func values(
    _ column: Int, _ storage: ColumnStorage, _ type: ColumnType, _ map: RecordMap,
    _ missing: MissingSpellings, _ workers: Workers
  ) -> ColumnValues {
    switch type {
    case .number, .dateTime: return .numbers(storage.takeNumbers())
    case .boolean:
      return .codes(CodedValues(codes: storage.takeCodes(), levels: BooleanText.levels))
    case .category: break
    }
    let merge = LevelMerge(
      parts.map { UsedLevels($0.parser.levels[column], behind: missing) })
    workers.forEach(parts.count) { part in
      guard let codes = storage.codes else { return }
      for piece in parts[part].pieces {
        let rows = map.pieces[piece].rows
        merge.renumber(
          UnsafeMutableBufferPointer(start: codes + rows.lowerBound, count: rows.count),
          ofPart: part)
      }
    }
    return .codes(CodedValues(codes: storage.takeCodes(), levels: merge.levels))
  }
}
