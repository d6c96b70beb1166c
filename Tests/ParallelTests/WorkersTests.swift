import Parallel
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 8], [0, 1, 7, 1000])
  func everyPartIsDoneOnce(threads: Int, parts: Int) {
    let done = Guarded([Int](repeating: 0, count: parts))
    Workers(threads).forEach(parts) { part in done.withLock { $0[part] += 1 } }
    #expect(done.withLock { $0 } == [Int](repeating: 1, count: parts))
  }

  @Test(arguments: [1, 2, 8])
  func resultsStandInThePartsOrder(threads: Int) {
    #expect(Workers(threads).map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
  }

  @Test func chunksCoverAllRowsOnce() {
    let chunks = RowChunks(rowCount: 10, length: 4)
    #expect((0..<chunks.count).map { chunks[$0] } == [0..<4, 4..<8, 8..<10])
    #expect(RowChunks(rowCount: 0, length: 4).count == 0)
    #expect(RowChunks(rowCount: 8, length: 4).count == 2)
  }
}
