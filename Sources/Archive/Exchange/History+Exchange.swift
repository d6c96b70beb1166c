internal import Foundation
internal import GRDB
internal import Results

extension History {
  /// What an import found.
  package struct Imported: Equatable, Sendable {
    package var runs = 0
    package var audits = 0
    package var looks = 0
    /// Entries of the log, which are put behind those that are there, in their order.
    package var entries = 0
    /// Records that this history had already.
    package var known = 0

    package init() {}
  }

  /// The whole history as JSON, a line a record, the earliest first, all of one moment. Each line goes
  /// to the body as it is read, until that returns false.
  package func export(_ body: (_ line: [UInt8]) -> Bool) throws(HistoryError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func write(_ line: HistoryLine) throws -> Bool {
      body(Array(try encoder.encode(line)) + [UInt8(ascii: "\n")])
    }
    try read { database in
      let runs = try Row.fetchCursor(
        database, sql: "SELECT folder, result FROM run WHERE isWhole ORDER BY sequence")
      while let row = try runs.next() {
        let line = HistoryLine.run(folder: row["folder"], result: Self.text(row["result"]))
        guard try write(line) else { return }
      }
      let audits = try Row.fetchCursor(
        database, sql: "SELECT folder, result FROM audit ORDER BY sequence")
      while let row = try audits.next() {
        let line = HistoryLine.audit(folder: row["folder"], result: Self.text(row["result"]))
        guard try write(line) else { return }
      }
      let looks = try Row.fetchCursor(
        database, sql: "SELECT * FROM look ORDER BY testSet, at, candidate")
      while let row = try looks.next() {
        let look = HistoryLine.Look(
          testSet: row["testSet"], candidate: row["candidate"], project: row["project"],
          at: row["at"])
        guard try write(.look(look)) else { return }
      }
      let entries = try Row.fetchCursor(
        database, sql: "SELECT content FROM entry ORDER BY sequence")
      while let row = try entries.next() {
        guard try write(.entry(content: Self.text(row["content"]))) else { return }
      }
    }
  }

  private static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Adds what an exported history holds and this one does not, all of it or, where a line is none of
  /// ours, nothing.
  package func `import`(
    _ lines: [[UInt8]], from file: String
  ) throws(HistoryError) -> Imported {
    let decoder = JSONDecoder()
    return try write { database in
      var imported = Imported()
      for (index, line) in lines.enumerated() {
        guard let record = try? decoder.decode(HistoryLine.self, from: Data(line)),
          let added = try add(record, database)
        else { throw HistoryError.notExported(file: file, line: index + 1) }
        switch record {
        case _ where !added: imported.known += 1
        case .run: imported.runs += 1
        case .audit: imported.audits += 1
        case .look: imported.looks += 1
        case .entry: imported.entries += 1
        }
      }
      return imported
    }
  }

  /// False where it is there already; nil where it is no record.
  private func add(_ record: HistoryLine, _ database: Database) throws -> Bool? {
    switch record {
    case .run(let folder, let text):
      let bytes = Array(text.utf8)
      guard let result = try? ResultJSON.decode(bytes) else { return nil }
      return try add(result, bytes, folder: folder, database)
    case .audit(let folder, let text):
      let bytes = Array(text.utf8)
      guard case .audit(let audit) = try? ResultJSON.decodeDocument(bytes) else { return nil }
      return try Self.add(audit, bytes, folder: folder, database)
    case .look(let look): return try Self.add(look, database)
    case .entry(let text):
      let bytes = Array(text.utf8)
      guard let content = try? JSONDecoder().decode(LogContent.self, from: Data(bytes)) else {
        return nil
      }
      return try Self.add(content, bytes, database)
    }
  }
}
