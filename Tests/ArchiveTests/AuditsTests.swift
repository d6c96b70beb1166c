import Foundation
import Results
import Testing

@testable import Archive

@Suite("Audits in the history") struct AuditsTests {
  @Test func theyAreKeptOnceAndExported() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "harness-audits-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let history = try History(folder.appending(path: "history.sqlite").path)
    let audits = ["2026-11-01", "2026-11-02"].map { sampleAudit(startedAt: "\($0)T08:00:00Z") }
    for audit in audits + audits {
      try history.record(audit, bytes: ResultJSON.encode(audit), folder: "a")
    }
    #expect(try history.audits(project: "loans") == audits.reversed().map(ResultJSON.encode))
    #expect(try history.audits(project: "other").isEmpty)
    #expect(try history.projects() == ["loans"])
    for (kept, left) in [(3, 2), (1, 1), (1, 1)] {
      _ = try history.prune(RunFilter(before: "2027"), keepingLatest: kept, dryRun: false)
      #expect(try history.audits(project: "loans").count == left)
    }
    try history.record(audits[0], bytes: ResultJSON.encode(audits[0]), folder: "a")
    var lines: [[UInt8]] = []
    try history.export { line in
      lines.append(Array(line.dropLast()))
      return true
    }
    let other = try History(folder.appending(path: "other.sqlite").path)
    #expect(try other.import(lines, from: "a.jsonl").audits == 2)
    #expect(try other.audits(project: "loans") == history.audits(project: "loans"))
  }
}
