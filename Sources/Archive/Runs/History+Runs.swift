internal import Files
internal import Foundation
internal import GRDB
package import Results

extension History {
  /// Records a run together with its folder: both are there in the end, or neither.
  ///
  /// The record is first written as one that waits for its folder. Whoever opens the history after
  /// this process was killed sees by the folder whether it came to be. The bytes are those of the
  /// folder's `result.json`.
  package func record<Failure: Error>(
    _ result: RunResult, bytes: [UInt8], folder: String,
    writingFolder: () throws(Failure) -> Void
  ) throws(RecordingError<Failure>) {
    let lock = FileLock(lockPath, .shared)
    defer { withExtendedLifetime(lock) {} }
    let sequence: Int64
    do throws(HistoryError) {
      sequence = try write { try insert(result, bytes, folder: folder, isWhole: false, $0) }
    } catch {
      throw .history(error)
    }
    do throws(Failure) { try writingFolder() } catch {
      try? write { try Self.remove(sequence, $0) }
      throw .folder(error)
    }
    do throws(HistoryError) {
      try write { try Self.confirm(sequence, $0) }
    } catch {
      throw .history(error)
    }
  }

  /// Adds what another history kept; false where this one has it already.
  func add(
    _ result: RunResult, _ bytes: [UInt8], folder: String, _ database: Database
  ) throws -> Bool {
    let isKnown = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM run WHERE resultHash = ?)",
      arguments: [ContentHash.sha256(of: bytes)])
    if isKnown == true { return false }
    _ = try insert(result, bytes, folder: folder, isWhole: true, database)
    return true
  }

  private func insert(
    _ result: RunResult, _ bytes: [UInt8], folder: String, isWhole: Bool, _ database: Database
  ) throws -> Int64 {
    func hash(_ role: String) -> String {
      result.inputs.first { $0.role == role }?.sha256 ?? ""
    }
    try Self.addProject(result.project, database)
    try database.execute(
      sql: """
        INSERT INTO run (project, runID, startedAt, seconds, toolVersion, configHash, dataHash,
          recommended, folder, resultHash, result, isWhole, startedBy)
        VALUES ((SELECT id FROM project WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        result.project, result.id, result.clock.startedAt, result.clock.seconds,
        result.tool.version, hash("config"), hash("data"), result.recommendation.rung, folder,
        ContentHash.sha256(of: bytes), Data(bytes), isWhole, result.clock.startedBy,
      ])
    let sequence = database.lastInsertedRowID
    for gate in result.gates {
      try database.execute(
        sql: "INSERT INTO gate (run, kind, answer) VALUES (?, ?, ?)",
        arguments: [sequence, gate.kind.rawValue, gate.answer.rawValue])
    }
    for candidate in result.candidates {
      try database.execute(
        sql: "INSERT INTO candidate (run, name, verdict) VALUES (?, ?, ?)",
        arguments: [sequence, candidate.name, candidate.verdict.rawValue])
    }
    return sequence
  }

  static func addProject(_ name: String, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO project (name) VALUES (?) ON CONFLICT DO NOTHING", arguments: [name])
  }

  /// The names of all that ever ran or were audited, in their order.
  package func projects() throws(HistoryError) -> [String] {
    try read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT name FROM project WHERE id IN (SELECT project FROM run WHERE isWhole)
            OR id IN (SELECT project FROM audit) ORDER BY name
          """)
    }
  }

  /// What people say is kept of projects that there are.
  package func requireProject(_ name: String) throws(HistoryError) {
    let known = try projects()
    guard known.contains(name) else {
      throw .unknownProject(path: path, name: name, known: known)
    }
  }

  /// The latest first: so many of them, or all.
  package func runs(
    _ filter: RunFilter = RunFilter(), latest count: Int? = nil
  ) throws(HistoryError) -> [RunRecord] {
    let condition = filter.condition
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT sequence, runID, project.name AS projectName, startedAt, seconds, toolVersion,
            folder, recommended, startedBy
          FROM run JOIN project ON project.id = run.project
          WHERE \(condition.sql) ORDER BY sequence DESC LIMIT ?
          """, arguments: condition.arguments + [count ?? -1]
      ).map { try RunRecord($0, database) }
    }
  }

  /// The latest run whose id begins so; nil where there is none, or several ids do.
  package func latestRun(id start: String) throws(HistoryError) -> RunRecord? {
    guard !start.isEmpty else { return nil }
    let runs = try runs(RunFilter(id: start))
    return Set(runs.map(\.id)).count == 1 ? runs.first : nil
  }

  /// All that is known of a run, in the bytes that it was written in; nil where there is no such run.
  package func result(of sequence: Int64) throws(HistoryError) -> [UInt8]? {
    try read { database in
      try Data.fetchOne(
        database, sql: "SELECT result FROM run WHERE sequence = ? AND isWhole",
        arguments: [sequence]
      ).map { Array($0) }
    }
  }
}

extension RunRecord {
  fileprivate init(_ row: Row, _ database: Database) throws {
    let sequence: Int64 = row["sequence"]
    self.init(
      sequence: sequence, id: row["runID"], project: row["projectName"],
      startedAt: row["startedAt"], seconds: row["seconds"], toolVersion: row["toolVersion"],
      folder: row["folder"],
      gates: try Row.fetchAll(
        database, sql: "SELECT kind, answer FROM gate WHERE run = ?", arguments: [sequence]
      ).compactMap { row in
        guard let kind = Gate.Kind(rawValue: row["kind"]),
          let answer = Gate.Answer(rawValue: row["answer"])
        else { return nil }
        return GateAnswer(kind: kind, answer: answer)
      },
      candidates: try Row.fetchAll(
        database, sql: "SELECT name, verdict FROM candidate WHERE run = ?", arguments: [sequence]
      ).compactMap { row in
        Verdict(rawValue: row["verdict"]).map {
          CandidateVerdict(name: row["name"], verdict: $0)
        }
      }, recommended: row["recommended"], startedBy: row["startedBy"])
  }
}
