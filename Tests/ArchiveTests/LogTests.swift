import Foundation
import GRDB
import Results
import Testing

@testable import Archive

@Suite("The log") struct LogTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "harness-log-\(UUID().uuidString)")

  private var path: String { folder.appending(path: "history.sqlite").path }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func decision(_ reason: String) -> LogEvent {
    .decision(Decision(choice: .continue, by: "Ada", reason: reason, until: nil))
  }

  private func filled(_ count: Int = 4) throws -> History {
    let history = try History(path)
    for number in 1...count {
      try history.append(
        decision("reason \(number)"), project: number.isMultiple(of: 2) ? "even" : "odd",
        at: "2026-11-0\(number)T08:00:00Z")
    }
    return history
  }

  @Test func entriesAreChained() throws {
    defer { remove() }
    let history = try filled()
    let log = try history.log()
    #expect(log.map(\.sequence) == [1, 2, 3, 4])
    #expect(log[0].previous == String(repeating: "0", count: 64))
    #expect(zip(log, log.dropFirst()).allSatisfy { $0.hash == $1.previous })
    #expect(try history.log(project: "even").map(\.sequence) == [2, 4])
    #expect(try history.logHead() == log[3].hash)
    #expect(try history.brokenLink() == nil)
  }

  @Test func nobodyChangesItByMistake() throws {
    defer { remove() }
    let history = try filled()
    #expect(throws: HistoryError.self) {
      try history.write { try $0.execute(sql: "DELETE FROM entry WHERE sequence = 2") }
    }
    #expect(throws: HistoryError.self) {
      try history.write { try $0.execute(sql: "UPDATE entry SET content = x'7b7d'") }
    }
    #expect(try history.log().count == 4)
  }

  /// By somebody who takes the triggers out first: content, order, or an entry between.
  @Test(arguments: [
    (
      """
      UPDATE entry SET content = CAST(replace(content, 'reason 2', 'reason 9') AS BLOB)
      WHERE sequence = 2
      """, 2
    ),
    ("DELETE FROM entry WHERE sequence = 3", 4),
    ("UPDATE entry SET sequence = 9 WHERE sequence = 1", 2),
    ("UPDATE entry SET hash = upper(hash) WHERE sequence = 4", 4),
  ]) func whatWasChangedIsFound(_ sql: String, _ sequence: Int64) throws {
    defer { remove() }
    let history = try filled()
    try history.write { database in
      try database.execute(
        sql: "DROP TRIGGER entryIsNeverChanged; DROP TRIGGER entryIsNeverTakenOut; \(sql)")
    }
    #expect(try history.brokenLink() == sequence)
  }

  @Test func twentyAtOnceMakeOneChain() async throws {
    defer { remove() }
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          let event = LogEvent.gate(
            GateReport(gate: .used, answer: .open, by: "\(number)", evidence: "x"))
          try History(path).append(event, project: "p", at: "2026-11-01T08:00:00Z")
        }
      }
      try await group.waitForAll()
    }
    let history = try History(path)
    #expect(try history.log().count == 20)
    #expect(try history.brokenLink() == nil)
  }

  @Test func itIsExportedAndPutBehindWhatIsThere() throws {
    defer { remove() }
    let history = try filled()
    try history.append(
      .signOff(
        SignOff(
          run: "abc", candidate: "gbm", answer: .approve, by: "ada@example.org", file: "a.json",
          envelope: "{\"é\": 1}\n")), project: "odd", at: "2026-11-05T08:00:00Z")
    var lines: [[UInt8]] = []
    try history.export { line in
      lines.append(Array(line.dropLast()))
      return true
    }
    let other = try History(folder.appending(path: "other.sqlite").path)
    try other.append(decision("of its own"), project: "odd", at: "2026-11-01T00:00:00Z")
    #expect(try other.import(lines, from: "a.jsonl").entries == 5)
    #expect(try other.import(lines, from: "a.jsonl").known == 5)
    #expect(try other.log().dropFirst().map(\.event) == history.log().map(\.event))
    #expect(try other.brokenLink() == nil)
  }
}
