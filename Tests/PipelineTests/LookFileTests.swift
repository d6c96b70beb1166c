import Foundation
import Testing

@testable import Pipeline

@Suite("The ledger of looks")
struct LookFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "looks-\(UUID().uuidString)", directoryHint: .isDirectory)

  private var ledger: LookFile { LookFile(besideConfig: folder.path + "/config.json") }
  private var path: String { folder.path + "/.harness/looks.jsonl" }

  @Test("Distinct files are counted, by test set, across runs")
  func distinctFiles() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try ledger.note(["a", "b"], at: "one") == LookCount(count: 2, isKept: true))
    #expect(try ledger.note(["b"], at: "one") == LookCount(count: 2, isKept: true))
    #expect(try ledger.note(["b", "c"], at: "one") == LookCount(count: 3, isKept: true))
    #expect(try ledger.note(["a"], at: "two") == LookCount(count: 1, isKept: true))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 4)
  }

  @Test("A line that no run writes stops the count")
  func brokenLine() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try ledger.note(["a"], at: "one")
    let text = try String(contentsOfFile: path, encoding: .utf8) + "{}\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect {
      try ledger.note(["b"], at: "one")
    } throws: { error in
      if case RunError.brokenLedger(path, line: 2) = error { true } else { false }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("Where nothing can be written, earlier looks count all the same")
  func unwritable() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: ".harness"))
    #expect(try ledger.note(["a"], at: "one") == LookCount(count: 1, isKept: false))
  }
}
