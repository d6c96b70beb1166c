internal import GRDB

/// The form of the database, as the steps that led to it. A step that was ever on somebody's disk is
/// never changed: a new form is a new step.
enum HistorySchema {
  /// Marks the file as ours: "hrns".
  static let applicationID: Int32 = 0x6872_6E73

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("runs and looks") { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          CREATE TABLE project (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
          ) STRICT;
          -- AUTOINCREMENT: a number that was ever given is never given again, so that later runs have
          -- higher ones whatever the clock says.
          CREATE TABLE run (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            project INTEGER NOT NULL REFERENCES project (id),
            runID TEXT NOT NULL,
            startedAt TEXT NOT NULL,
            seconds REAL NOT NULL,
            toolVersion TEXT NOT NULL,
            configHash TEXT NOT NULL,
            dataHash TEXT NOT NULL,
            recommended TEXT,
            folder TEXT NOT NULL,
            resultHash TEXT NOT NULL,
            result BLOB NOT NULL,
            isWhole INTEGER NOT NULL CHECK (isWhole IN (0, 1))
          ) STRICT;
          CREATE INDEX runOfProject ON run (project, sequence);
          CREATE INDEX runByID ON run (runID);
          CREATE TABLE gate (
            run INTEGER NOT NULL REFERENCES run (sequence) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (run, kind)
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE candidate (
            run INTEGER NOT NULL REFERENCES run (sequence) ON DELETE CASCADE,
            name TEXT NOT NULL,
            verdict TEXT NOT NULL,
            PRIMARY KEY (run, name)
          ) STRICT, WITHOUT ROWID;
          -- Outlives the runs: a look at test rows stays a look.
          CREATE TABLE look (
            testSet TEXT NOT NULL,
            candidate TEXT NOT NULL,
            project TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (testSet, candidate)
          ) STRICT, WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("audits, log and authors") { database in
      try database.execute(
        sql: """
          -- Whoever started the run; NULL in runs of versions that did not ask.
          ALTER TABLE run ADD COLUMN startedBy TEXT;
          CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            project INTEGER NOT NULL REFERENCES project (id),
            auditID TEXT NOT NULL,
            startedAt TEXT NOT NULL,
            folder TEXT NOT NULL,
            resultHash TEXT NOT NULL UNIQUE,
            result BLOB NOT NULL
          ) STRICT;
          CREATE INDEX auditOfProject ON audit (project, sequence);
          CREATE TABLE entry (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            content BLOB NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE
          ) STRICT;
          -- Not a lock, but nobody changes the log by mistake.
          CREATE TRIGGER entryIsNeverChanged BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
          CREATE TRIGGER entryIsNeverTakenOut BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
          """)
    }
    return migrator
  }
}
