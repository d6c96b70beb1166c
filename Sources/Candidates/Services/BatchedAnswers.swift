/// Answers to batches, which may come in any order, read in the order of the rows.
struct BatchedAnswers {
  private(set) var reader: AnswerReader
  let batches: [Range<Int>]
  private var next = 0
  private var early: [Int: [UInt8]] = [:]

  init(reader: AnswerReader, batches: [Range<Int>]) {
    self.reader = reader
    self.batches = batches
  }

  mutating func take(_ body: [UInt8], of batch: Int) throws(AnswerReader.Fault) {
    early[batch] = body
    while let body = early.removeValue(forKey: next) {
      try reader.take(body, count: batches[next].count)
      next += 1
    }
  }
}
