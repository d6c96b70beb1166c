internal import Tabular

/// The levels of a column from those of its chunks, sorted, and where each chunk's went.
struct LevelMerger {
  let levels: [ExactString]
  /// By chunk: the code of each of its levels, missing for the spellings of it.
  private let codes: [[Int32]]

  init(
    _ chunks: [ChunkLevels], missing spellings: MissingSpellings, column: ColumnName
  ) throws(ParquetError) {
    let all = LevelTable()
    var numbers: [[Int32]] = []
    for chunk in chunks {
      var ofChunk = [Int32](repeating: CodedValues.missing, count: chunk.levels.count)
      for level in ofChunk.indices where chunk.isUsed[level] {
        let known = all.count
        ofChunk[level] = chunk.levels.withText(of: level) { text in
          spellings.contains(text) ? CodedValues.missing : all.number(of: text)
        }
        if all.count > known { try Self.check(all, known, column) }
      }
      numbers.append(ofChunk)
    }
    let (sorted, places) = all.sorted()
    levels = sorted
    codes = numbers.map { ofChunk in
      ofChunk.map { $0 < 0 ? CodedValues.missing : places[Int($0)] }
    }
  }

  /// Turns codes of the chunk's levels into codes of the column's.
  func renumber(_ rows: UnsafeMutableBufferPointer<Int32>, chunk: Int) {
    codes[chunk].withUnsafeBufferPointer { codes in
      for index in rows.indices {
        let code = rows[index]
        rows[index] = code < 0 ? CodedValues.missing : codes[Int(code)]
      }
    }
  }

  private static func check(
    _ levels: LevelTable, _ level: Int, _ column: ColumnName
  ) throws(ParquetError) {
    let (isText, hasNul) = levels.withText(of: level) { text in
      // Most text is ASCII, which needs no decoding to be told.
      (
        text.allSatisfy { $0 < 0x80 } || String(validating: text, as: UTF8.self) != nil,
        text.contains(0)
      )
    }
    if !isText { throw .invalidUTF8(column) }
    if hasNul { throw .nulByte(column) }
  }
}
