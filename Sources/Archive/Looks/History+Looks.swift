internal import GRDB

extension History {
  /// Writes down that files are about to be compared on a test set, and counts the distinct ones that
  /// ever were, these included, whatever project they were in.
  package func note(
    _ candidates: [String], at testSet: String, project: String, time: String
  ) throws(HistoryError) -> Int {
    try write { database in
      for candidate in candidates {
        try Self.add(
          HistoryLine.Look(testSet: testSet, candidate: candidate, project: project, at: time),
          database)
      }
      return try Self.count(testSet, database)
    }
  }

  /// A look that is there already changes nothing; false then.
  @discardableResult
  static func add(_ look: HistoryLine.Look, _ database: Database) throws -> Bool {
    try database.execute(
      sql: """
        INSERT INTO look (testSet, candidate, project, at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, arguments: [look.testSet, look.candidate, look.project, look.at])
    return database.changesCount > 0
  }

  static func count(_ testSet: String, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM look WHERE testSet = ?", arguments: [testSet]) ?? 0
  }
}
