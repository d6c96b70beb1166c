/// What a reading may take. Only memory and time depend on it, never the table.
package struct ReadingLimits: Sendable {
  /// Bytes that the table may take; a larger one is an error, before it is made.
  package var memory: Int
  /// Bytes that a thread works on at a time. A few hundred kilobytes stay in its cache.
  package var blockLength: Int
  /// Bytes at the start to find the delimiter and the columns' probable types from.
  package var sampleLength: Int

  package init(memory: Int = .max) {
    self.init(memory: memory, blockLength: 1 << 18, sampleLength: 1 << 20)
  }

  package init(memory: Int = .max, blockLength: Int, sampleLength: Int) {
    self.memory = memory
    self.blockLength = blockLength
    self.sampleLength = sampleLength
  }
}
