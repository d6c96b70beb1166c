internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Does one value stand in nearly every row? Then a column has little to tell, however many rows
/// there are.
struct DominantValueCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.findingsByColumn(workers) { column in
      guard let (value, share) = Self.majority(of: column, rows: subject.split.trainingRows) else {
        return nil
      }
      return subject.finding(
        .dominantValue(column: column.name.string, value: value, share: share), measuring: share)
    }
  }

  /// The value that more than half of the rows with a value have, and its share of them; nil where
  /// there is none, or no other value either: then all that tells is whether there is one.
  static func majority(of column: Column, rows: [Int32]) -> (value: String, share: Double)? {
    switch column.values {
    case .numbers(let numbers):
      let majority = Majority(rows.lazy.map { numbers[Int($0)] }.filter { !$0.isNaN })
      return majority.flatMap {
        $0.share < 1 ? (Self.text($0.value, column.type), $0.share) : nil
      }
    case .codes(let coded):
      let majority = Majority(rows.lazy.map { coded.codes[Int($0)] }.filter { $0 >= 0 })
      return majority.flatMap {
        $0.share < 1 ? (coded.levels[Int($0.value)].string, $0.share) : nil
      }
    }
  }

  private static func text(_ number: Double, _ type: ColumnType) -> String {
    type == .dateTime
      ? "one moment"
      : number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : String(number)
  }
}
