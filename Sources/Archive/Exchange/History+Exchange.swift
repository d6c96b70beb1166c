internal import Foundation
internal import GRDB
internal import Results

extension History {
  /// What an import found.
  package struct Imported: Equatable, Sendable {
    package var runs = 0
    package var looks = 0
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
        let result: Data = row["result"]
        let line = HistoryLine.run(
          folder: row["folder"], result: String(decoding: result, as: UTF8.self))
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
    }
  }

  /// Adds what an exported history holds and this one does not, all of it or, where a line is none of
  /// ours, nothing.
  package func `import`(
    _ lines: [[UInt8]], from file: String
  ) throws(HistoryError) -> Imported {
    let decoder = JSONDecoder()
    let records = lines.map { try? decoder.decode(HistoryLine.self, from: Data($0)) }
    if let broken = records.firstIndex(where: { $0 == nil }) {
      throw .notExported(file: file, line: broken + 1)
    }
    return try write { database in
      var imported = Imported()
      for (index, record) in records.enumerated() {
        switch record {
        case .run(let folder, let text):
          let bytes = Array(text.utf8)
          guard let result = try? ResultJSON.decode(bytes) else {
            throw HistoryError.notExported(file: file, line: index + 1)
          }
          let isNew = try add(result, bytes, folder: folder, database)
          if isNew { imported.runs += 1 } else { imported.known += 1 }
        case .look(let look):
          if try Self.add(look, database) { imported.looks += 1 } else { imported.known += 1 }
        case nil: break
        }
      }
      return imported
    }
  }
}
