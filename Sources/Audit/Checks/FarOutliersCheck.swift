internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Are there numbers so far from all others that they may be mistakes: 9999 for "unknown", grams for
/// kilograms?
///
/// Tukey (1977) calls a number far out beyond three interquartile ranges from the quartiles. Many
/// honest columns of amounts have such numbers, so that this looks further.
struct FarOutliersCheck: AuditCheck {
  let ranges = 10.0

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.findingsByColumn(workers) { column in
      guard case .numbers(let numbers) = column.values, column.type == .number else { return nil }
      let rows = subject.split.trainingRows
      let sorted = NumberSample.values(of: numbers, rows: rows).sorted()
      guard sorted.count >= 20 else { return nil }
      let quartiles = (sorted[sorted.count / 4], sorted[sorted.count * 3 / 4])
      let reach = ranges * (quartiles.1 - quartiles.0)
      guard reach > 0 else { return nil }
      let fences = quartiles.0 - reach...quartiles.1 + reach
      var count = 0
      var (lowest, highest) = (Double.infinity, -Double.infinity)
      for row in rows {
        let number = numbers[Int(row)]
        if number.isNaN { continue }
        (lowest, highest) = (min(lowest, number), max(highest, number))
        if !fences.contains(number) { count += 1 }
      }
      return subject.finding(
        .farOutliers(
          column: column.name.string, rows: count, ranges: ranges, lowest: lowest, highest: highest),
        measuring: Double(count) / Double(rows.count))
    }
  }
}
