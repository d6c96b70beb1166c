internal import Tabular

/// The levels of one chunk of a text column.
struct ChunkLevels: Sendable {
  let levels: LevelTable
  /// Whether a row has the level: a dictionary may hold more than its rows have.
  let isUsed: [Bool]

  init(_ levels: LevelTable, codes: UnsafeMutableBufferPointer<Int32>) {
    self.levels = levels
    var isUsed = [Bool](repeating: false, count: levels.count)
    isUsed.withUnsafeMutableBufferPointer { isUsed in
      for code in codes where code >= 0 { isUsed[Int(code)] = true }
    }
    self.isUsed = isUsed
  }
}
