import Parallel
import Testing

@testable import Tabular

/// How a text is cut and who reads which part must not be seen in the table, nor in an error.
@Suite struct ReadingInPiecesTests {
  /// What reading gives, as text: floating-point numbers by their bits.
  private func outcome(_ bytes: [UInt8], workers: Int, block: Int) -> String {
    let limits = ReadingLimits(blockLength: block, sampleLength: 1 << 12)
    do {
      let read = try DelimitedReader().read(bytes, workers: Workers(workers), limits: limits)
      let columns = read.table.columns.map { column in
        switch column.values {
        case .numbers(let numbers): "\(column.name) \(column.type) \(numbers.map(\.bitPattern))"
        case .codes(let codes): "\(column.name) \(column.type) \(codes.codes) \(codes.levels)"
        }
      }
      let lines = (0..<read.table.rowCount).map { read.lines[$0] }
      return "\(columns) \(lines) \(read.notes) \(read.delimiter ?? 0)"
    } catch {
      return "\(error)"
    }
  }

  private static let tricky: [[UInt8]] =
    [
      "a,b\n1,x\n2,y\n", "a,b\r\n1,x\r\n2,y\r\n", "a,b\r1,x\r2,y", "a,b\r\r\n1,2\n",
      "a,b\n1,\"x\ny\"\n2,\"\"\"z\"\"\"\n3,\"\r\n\"\n4,w\n", "a,b\n\"1\",\"x,y\"\n\"\",\"\"\n",
      "\u{feff}\"a\",\"b\"\n\"1\",\"é\"\n2,😀\n", "a,b\n6\" nail,1\nx\"\"y,2\n\"z\",3\n",
      "a,b\n1,2\n\n\r\n\r\n", "a\n1\n\n\n3\n\n", "a,b\n1,2\n3\n", "a,b\n1,2,3\n",
      "a,b\n1,2\n\n3,4\n",
      "a,b\n1,\"x\"y\n2,z\n", "a,b\n1,\"x\n2,y\n", "a,b\nx\"y,\"1\n2\",3\n",
      "a,b\n1,x\"\n2,\"y\n3,z\n",
      "a,b\n1,\"\"\"\"\n2,\"\"\n", "a,b\n1,x\0y\n", "a,b\n\"1\n\0\",x\n", "a,b\n1,\"caf",
      "date,flag,n\n2024-01-01,true,1e3\n,FALSE,NA\n2024-01-02T03:04,?,-.5\n",
      "a,b\n" + String(repeating: "NA,1\n", count: 600) + "2020-01-01,x\n",
      "a,b\n" + String(repeating: "1,true\n", count: 600) + "x,2020-01-01\n",
      "a,b\n" + String(repeating: ",\n", count: 600) + "true,1\n",
      "a,b\n" + String(repeating: ",\n", count: 600),
      "a\n" + (0..<600).map { "\($0)" }.joined(separator: "\n") + "\nnone\n\n",
      "name,value\n"
        + (0..<200).map { "\"line \($0)\n\($0 % 7)\",\($0).\($0)e-\($0 % 9)\n" }.joined(),
      "a,b\n,\n", "", "\n\n", "a,b", "a,a\n1,2\n", "a;b\n1,5;\"2\"\n", "a,b\n1,2\n \n",
    ].map { Array($0.utf8) } + [
      Array("a,b\n1,".utf8) + [0xe2, 0x82], Array("a,b\n1,caf".utf8) + [0xe9, 0x0a],
      Array("a,b\n\"x\n\",".utf8) + [0xff, 0x2c, 0x0a], [0xff, 0xfe, 0x61, 0],
    ]

  @Test(arguments: tricky.indices)
  func neitherBlocksNorWorkersShowInTheTable(index: Int) {
    let bytes = Self.tricky[index]
    let whole = outcome(bytes, workers: 1, block: 1 << 20)
    for block in [1, 2, 3, 5, 8, 13, 31, 63, 64, 65, 127] {
      #expect(outcome(bytes, workers: 1, block: block) == whole, "blocks of \(block) bytes")
    }
    for block in [1, 7, 64] {
      #expect(outcome(bytes, workers: 3, block: block) == whole, "3 workers, \(block) bytes")
    }
  }

  /// Texts of the bytes that matter, in no order: most are broken, and have to break alike.
  @Test func neitherShowsInTextsOfChance() {
    var state: UInt64 = 88_172_645_463_325_252
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let parts = ["\"", "\"\"", ",", "\n", "\r\n", "\r", "1", "2.5", "x", "é", "true", ""]
    for _ in 0..<400 {
      let text = "a,b\n" + (0..<next(40)).map { _ in parts[next(parts.count)] }.joined()
      let whole = outcome(Array(text.utf8), workers: 1, block: 1 << 20)
      for block in [1, 4, 9] {
        #expect(
          outcome(Array(text.utf8), workers: 2, block: block) == whole, "\(text.debugDescription)")
      }
    }
  }

  @Test func aTableThatDoesNotFitIsNamedBeforeItIsMade() {
    let bytes = Array("a,b\n1,x\n2,y\n".utf8)
    let error = ReadingError.tooLarge(rows: 2, columns: 2, bytes: 24, available: 23)
    #expect {
      try DelimitedReader().read(bytes, workers: .one, limits: ReadingLimits(memory: 23))
    } throws: { thrown in
      (thrown as? ReadingFailure<Never>)?.readingError == error
    }
    #expect(throws: Never.self) {
      try DelimitedReader().read(bytes, workers: .one, limits: ReadingLimits(memory: 24))
    }
  }
}
