import Results
import Splitting
import Tabular

@testable import Audit

/// Data of a few hundred rows with classes by turns, of which the last half tests.
struct SubjectMaking {
  var rows = 400
  var columns: [Column] = []

  func numbers(_ name: ColumnName, _ value: (Int) -> Double) -> Column {
    Column(name: name, type: .number, values: .numbers((0..<rows).map(value)))
  }

  func dates(_ name: ColumnName, _ days: (Int) -> Double) -> Column {
    Column(name: name, type: .dateTime, values: .numbers((0..<rows).map { days($0) * 86_400 }))
  }

  func categories(_ name: ColumnName, _ value: (Int) -> String?) -> Column {
    Column(
      name: name, type: .category,
      values: .codes(CodedValues((0..<rows).map { value($0).map { ExactString($0) } })))
  }

  func subject(_ columns: [Column], settings: AuditSettings = AuditSettings()) -> AuditSubject {
    AuditSubject(
      table: Table(columns: columns, rowCount: rows), features: columns.map(\.name),
      target: .classes(
        ClassTarget(codes: (0..<rows).map { Int32($0 % 2) }, classes: ["no", "yes"])),
      split: Split(
        trainingRows: Array(0..<Int32(rows / 2)), testRows: Array(Int32(rows / 2)..<Int32(rows))),
      notes: [], maximumLevels: 30, settings: settings)
  }
}
