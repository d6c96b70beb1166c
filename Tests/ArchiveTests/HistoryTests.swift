import Foundation
import GRDB
import Results
import Testing

@testable import Archive

@Suite("History") struct HistoryTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "harness-history-\(UUID().uuidString)")

  private var path: String { folder.appending(path: ".harness/history.sqlite").path }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private struct NoFolder: Error {}

  @Test func aRunIsListedWithItsWholeResult() throws {
    defer { remove() }
    let history = try History(path)
    let first = sampleRun(
      id: "aaaa11112222", verdict: .mixedSuccess, startedAt: "2026-11-01T08:00:00Z")
    let second = sampleRun(id: "bbbb11112222", verdict: .failed, startedAt: "2026-11-02T08:00:00Z")
    for run in [first, second] {
      try history.record(run, folder: "runs/\(run.id)") { () throws(NoFolder) in }
    }
    let runs = try history.runs()
    #expect(runs.map(\.id) == ["bbbb11112222", "aaaa11112222"])
    #expect(runs[0].sequence > runs[1].sequence)
    #expect(runs[1].candidates.map(\.verdict) == [.mixedSuccess])
    #expect(runs[1].gates.map(\.answer) == [.shut])
    #expect(try history.result(of: runs[1].sequence) == ResultJSON.encode(first))
    #expect(try history.runs(RunFilter(since: "2026-11-02")).map(\.id) == ["bbbb11112222"])
    #expect(try history.runs(RunFilter(before: "2026-11-02")).map(\.id) == ["aaaa11112222"])
    #expect(try history.runs(RunFilter(verdict: .failed)).map(\.id) == ["bbbb11112222"])
    #expect(try history.runs(RunFilter(id: "aaaa")).map(\.id) == ["aaaa11112222"])
    #expect(try history.runs(RunFilter(project: "nobody's")).isEmpty)
  }

  @Test func withoutAFolderThereIsNoRecord() throws {
    defer { remove() }
    let history = try History(path)
    #expect(throws: (any Error).self) {
      try history.record(sampleRun(), folder: "a") { () throws(NoFolder) in throw NoFolder() }
    }
    #expect(try history.runs().isEmpty)
  }

  /// As a kill at the worst moment leaves it: one that waits for a folder, which is there or not.
  @Test(arguments: [true, false]) func whatAKilledRunLeftIsSettled(isFolderThere: Bool) throws {
    defer { remove() }
    let run = sampleRun()
    let out = folder.appending(path: "out")
    do {
      let history = try History(path)
      try history.record(run, folder: out.path) { () throws(NoFolder) in }
      try history.write { try $0.execute(sql: "UPDATE run SET isWhole = 0") }
      #expect(try history.runs().isEmpty)
    }
    if isFolderThere {
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
      try Data(ResultJSON.encode(run)).write(to: out.appending(path: "result.json"))
    }
    let again = try History(path)
    #expect(try again.runs().map(\.id) == (isFolderThere ? [run.id] : []))
    let left = try again.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM run") }
    #expect(left == (isFolderThere ? 1 : 0))
  }

  @Test func aRunOfAnotherProcessIsLeftToIt() throws {
    defer { remove() }
    let history = try History(path)
    try history.record(sampleRun(), folder: "nowhere") { () throws(NoFolder) in
      // Somebody opens the history while the folder is being written.
      _ = try? History(path)
    }
    #expect(try history.runs().count == 1)
  }

  @Test func twentyAtOnceGiveTwenty() async throws {
    defer { remove() }
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          try History(path).record(sampleRun(id: "run\(number)"), folder: "r\(number)") {
            () throws(NoFolder) in
          }
        }
      }
      try await group.waitForAll()
    }
    let runs = try History(path).runs()
    #expect(Set(runs.map(\.id)).count == 20)
    #expect(runs.allSatisfy { !$0.gates.isEmpty && !$0.candidates.isEmpty })
  }

  @Test func looksAreCountedOverProjectsAndOnce() throws {
    defer { remove() }
    let history = try History(path)
    func note(_ candidates: [String], _ project: String) throws -> Int {
      try history.note(candidates, at: "test", project: project, time: "2026-11-01T08:00:00Z")
    }
    #expect(try note(["a", "b"], "one") == 2)
    #expect(try note(["b"], "two") == 2)
    #expect(try note(["c"], "two") == 3)
    #expect(try history.note(["a"], at: "other", project: "one", time: "2026") == 1)
  }

  @Test func whatIsNoHistoryIsRefusedAndKept() throws {
    defer { remove() }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = folder.appending(path: "text.sqlite")
    try Data(
      "This is no database, and long enough to be looked at as one. ".utf8
        + [UInt8](repeating: 65, count: 4096)
    ).write(to: text)
    #expect(throws: HistoryError.corrupt(path: text.path)) { try History(text.path) }
    #expect(try Data(contentsOf: text).starts(with: "This is".utf8))

    let newer = folder.appending(path: "newer.sqlite").path
    try History(newer).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of the future')")
    }
    #expect(throws: HistoryError.newer(path: newer)) { try History(newer) }

    let foreign = folder.appending(path: "foreign.sqlite").path
    try History(foreign).write { try $0.execute(sql: "PRAGMA application_id = 7") }
    #expect(throws: HistoryError.foreign(path: foreign)) { try History(foreign) }
  }

  /// As a kill leaves it between the list of migrations and the first of them.
  @Test func aHistoryThatWasOnlyBegunIsBegunAnew() throws {
    defer { remove() }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let begun = folder.appending(path: "begun.sqlite").path
    try DatabaseQueue(path: begun).write {
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    #expect(try History(begun).runs().isEmpty)
  }

  @Test func oneThatCannotBeWrittenIsReadAllTheSame() throws {
    defer { remove() }
    do {
      let history = try History(path)
      try history.record(sampleRun(), folder: "r") { () throws(NoFolder) in }
    }
    let reading = try History(reading: path)
    #expect(try reading.runs().count == 1)
    #expect(throws: HistoryError.readOnly(path: path)) {
      try reading.note(["a"], at: "test", project: "p", time: "2026")
    }
    // What is of an older form has to be brought on by somebody who may.
    try History(path).write {
      try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE 'audits%'")
    }
    #expect(throws: HistoryError.readOnly(path: path)) { try History(reading: path) }
  }

  @Test func pruningKeepsTheLatestAndTheLooks() throws {
    defer { remove() }
    let history = try History(path)
    for number in 1...5 {
      try history.record(
        sampleRun(id: "run\(number)", startedAt: "2026-11-0\(number)T08:00:00Z"), folder: "r"
      ) { () throws(NoFolder) in }
    }
    _ = try history.note(["a"], at: "test", project: "p", time: "2026")
    let planned = try history.prune(RunFilter(before: "2026-11-05"), keepingLatest: 2, dryRun: true)
    #expect(planned.runs.map(\.id) == ["run3", "run2", "run1"])
    #expect(try history.runs().count == 5)
    #expect(
      try history.prune(RunFilter(before: "2026-11-05"), keepingLatest: 2, dryRun: false)
        == planned)
    #expect(try history.runs().map(\.id) == ["run5", "run4"])
    #expect(try history.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM gate") } == 2)
    #expect(try history.note([], at: "test", project: "p", time: "2026") == 1)
    // What somebody signed stays.
    try history.append(
      .signOff(
        SignOff(
          run: "run4", candidate: "gbm", answer: .approve, by: "ada", file: "", envelope: "")),
      project: "loans", at: "2026")
    #expect(try history.prune(RunFilter(), keepingLatest: 1, dryRun: true).runs.isEmpty)
    // A number is not given twice.
    try history.record(sampleRun(id: "run6"), folder: "r") { () throws(NoFolder) in }
    #expect(try history.runs().first?.sequence == 6)
  }

  @Test func whatIsExportedComesBack() throws {
    defer { remove() }
    let history = try History(path)
    for number in 1...3 {
      try history.record(sampleRun(id: "run\(number)"), folder: "r\(number)") {
        () throws(NoFolder) in
      }
    }
    _ = try history.note(["a", "b"], at: "test", project: "p", time: "2026")
    var lines: [[UInt8]] = []
    try history.export { line in
      lines.append(Array(line.dropLast()))
      return true
    }
    #expect(lines.count == 5)
    let other = try History(folder.appending(path: "other.sqlite").path)
    let imported = try other.import(lines, from: "a.jsonl")
    #expect((imported.runs, imported.looks, imported.known) == (3, 2, 0))
    #expect(try other.import(lines, from: "a.jsonl").known == 5)
    #expect(try other.runs().map(\.id) == ["run3", "run2", "run1"])
    #expect(try other.result(of: 1) == history.result(of: 1))
    #expect(throws: HistoryError.notExported(file: "a.jsonl", line: 6)) {
      try other.import(lines + [Array("{}".utf8)], from: "a.jsonl")
    }
  }

  @Test func aBackupIsAHistory() throws {
    defer { remove() }
    let history = try History(path)
    try history.record(sampleRun(), folder: "r") { () throws(NoFolder) in }
    let copy = folder.appending(path: "copy.sqlite").path
    try history.backup(to: copy)
    #expect(try History(copy).runs() == history.runs())
  }
}
