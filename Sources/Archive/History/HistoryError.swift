/// Why a history cannot be used. It is never written over.
package enum HistoryError: Error, Equatable, Sendable {
  /// Nobody has begun one.
  case missing(path: String)
  /// The file is no SQLite database, or a broken one.
  case corrupt(path: String)
  /// A database of something else.
  case foreign(path: String)
  /// A newer harness has changed its form.
  case newer(path: String)
  /// Others have held it for too long.
  case busy(path: String)
  case readOnly(path: String)
  /// This line of a file to import, from 1, is no record of a history.
  case notExported(file: String, line: Int)
  /// Nothing was ever run or audited.
  case nothingRun(path: String)
  /// Nothing of this name was ever run or audited.
  case unknownProject(path: String, name: String, known: [String])
  /// An entry of the log that says nothing that can be read.
  case brokenEntry(path: String, sequence: Int64)
  /// The system's own words.
  case failed(path: String, reason: String)
}
