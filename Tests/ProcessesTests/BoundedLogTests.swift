import Foundation
import Testing

@testable import Processes

@Suite struct BoundedLogTests {
  private func log(_ pieces: [[UInt8]]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "harness-log-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var log = try BoundedLog(path: path)
    for piece in pieces { log.append(piece) }
    log.finish()
    return try Array(Data(contentsOf: URL(filePath: path)))
  }

  @Test func aShortLogIsWhole() throws {
    #expect(try log([Array("ab".utf8), [], Array("c\n".utf8)]) == Array("abc\n".utf8))
  }

  @Test func aFloodKeepsItsStartAndItsEnd() throws {
    let piece = [UInt8](repeating: 1, count: 100_000)
    let start = [UInt8](repeating: 0, count: BoundedLog.limit)
    let bytes = try log([start] + Array(repeating: piece, count: 40) + [[2, 3]])
    #expect(bytes.starts(with: start))
    #expect(bytes.suffix(2) == [2, 3])
    let mark = "\n[... \(4_000_002 - BoundedLog.limit) bytes left out ...]\n"
    #expect(bytes.count == 2 * BoundedLog.limit + mark.utf8.count)
    #expect(Array(bytes[BoundedLog.limit...].prefix(mark.utf8.count)) == Array(mark.utf8))
  }
}
