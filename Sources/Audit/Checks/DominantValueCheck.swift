internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Does one value stand in nearly every row? Then a column has little to tell, however many rows
/// there are.
struct DominantValueCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.findingsByColumn(workers) { column in
      guard let (value, share) = majority(of: column, rows: subject.split.trainingRows) else {
        return nil
      }
      return subject.finding(
        .dominantValue(column: column.name.string, value: value, share: share), measuring: share)
    }
  }

  /// The value that more than half of the rows with a value have, and its share of them; nil where
  /// there is none. Votes that cancel out leave the only value that can be it (Boyer & Moore 1991);
  /// O(rows).
  private func majority(of column: Column, rows: [Int32]) -> (value: String, share: Double)? {
    switch column.values {
    case .numbers(let numbers):
      let present = rows.lazy.map { numbers[Int($0)] }.filter { !$0.isNaN }
      return majority(present).map { (Self.text($0.value, column.type), $0.share) }
    case .codes(let coded):
      let present = rows.lazy.map { coded.codes[Int($0)] }.filter { $0 >= 0 }
      return majority(present).map { (coded.levels[Int($0.value)].string, $0.share) }
    }
  }

  private func majority<Value: Equatable>(
    _ values: some Sequence<Value>
  ) -> (value: Value, share: Double)? {
    var standing: Value?
    var votes = 0
    var count = 0
    for value in values {
      count += 1
      if votes == 0 { standing = value }
      votes += value == standing ? 1 : -1
    }
    guard let standing, votes > 0 else { return nil }
    let share = Double(values.count { $0 == standing }) / Double(count)
    // Where there is no other value, all that tells is whether there is one.
    return share > 0.5 && share < 1 ? (standing, share) : nil
  }

  private static func text(_ number: Double, _ type: ColumnType) -> String {
    type == .dateTime
      ? "one moment"
      : number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : String(number)
  }
}
