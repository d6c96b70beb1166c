/// Where the records of a text stand: pieces of whole records, with the rows and lines they start
/// at. It is what lets several threads read one text into the places of one table.
struct RecordMap: Sendable {
  struct Piece: Sendable {
    /// From the text's start.
    let offset: Int
    let byteCount: Int
    let rows: Range<Int>
    /// The line of the first row, from 1.
    let firstLine: Int
  }

  let pieces: [Piece]
  let rowCount: Int
  /// What is wrong behind the last piece.
  let failure: ReadingError?

  /// A place where a record starts.
  struct Cut {
    let offset: Int
    /// Records before it.
    let record: Int
    /// Line ends before it.
    let line: Int
  }

  /// The first cut is behind the header, which counts as a record; `byteCount` is the text's, as far
  /// as its records go.
  init(cuts: [Cut], byteCount: Int, recordCount: Int, failure: ReadingError? = nil) {
    var pieces: [Piece] = []
    for (index, cut) in cuts.enumerated() {
      let next = index + 1 < cuts.count ? cuts[index + 1] : nil
      let end = min(next?.record ?? recordCount, recordCount)
      guard end > cut.record else { break }
      pieces.append(
        Piece(
          offset: cut.offset, byteCount: (next?.offset ?? byteCount) - cut.offset,
          rows: cut.record - 1..<end - 1, firstLine: cut.line + 1))
    }
    self.pieces = pieces
    self.failure = failure
    rowCount = pieces.last?.rows.upperBound ?? 0
  }

  /// From the facts of all blocks. Nil where quotes are not what they seem, or do not close: then
  /// only a walk through the text tells.
  init?(_ blocks: [BlockFacts], header: Cut, hasOneColumn: Bool) {
    var cuts = [header]
    var isInside = false
    var (offset, records, lines) = (0, 0, 0)
    var mayOpen = true
    for block in blocks {
      let reading = isInside ? block.inside : block.outside
      let opensWithinCell = !isInside && block.startsWithQuote && !mayOpen
      guard !reading.isIrregular, !opensWithinCell else { return nil }
      if let start = reading.firstRecordStart, offset + start > header.offset {
        cuts.append(
          Cut(
            offset: offset + start, record: records + 1,
            line: lines + reading.lineEndsBeforeStart))
      }
      records += reading.recordEnds
      lines += block.lineEnds
      offset += block.count
      mayOpen = block.endsBeforeCell
      if block.quotesAreOdd { isInside.toggle() }
    }
    guard !isInside, let last = blocks.last else { return nil }
    if last.trailingLineEnds == 0 { records += 1 }
    if !hasOneColumn { records -= Self.emptyLinesAtEnd(blocks) }
    self.init(cuts: cuts, byteCount: offset, recordCount: records)
  }

  /// Lines at the very end that hold nothing.
  private static func emptyLinesAtEnd(_ blocks: [BlockFacts]) -> Int {
    var ends = 0
    for block in blocks.reversed() {
      ends += block.trailingLineEnds
      if !block.isAllLineEnds { break }
    }
    return max(ends - 1, 0)
  }
}
