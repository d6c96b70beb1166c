internal import Foundation
internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Is the test later than the training, as rows to come will be? And is there a time for each row, without
/// holes?
struct TimeOrderCheck: AuditCheck {
  /// A file of which more rows are out of order is not sorted by time at all.
  private static let mostUnsorted = 0.05
  /// Clocks of other zones are up to a day ahead.
  private static let zone = 86_400.0

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    guard let column = subject.timeColumn, case .numbers(let times) = column.values else {
      return []
    }
    let name = column.name.string
    return [
      missing(name, times, subject), future(column, times, subject),
      early(name, times, subject), gap(name, times, subject), unsorted(name, times),
    ].compactMap(\.self)
  }

  private func missing(
    _ name: String, _ times: [Double], _ subject: AuditSubject
  ) -> AuditFinding? {
    let rows = times.count(where: \.isNaN)
    let share = Double(rows) / Double(times.count)
    return subject.finding(
      .missingTimes(column: name, rows: rows, share: share), measuring: share)
  }

  private func future(
    _ column: Column, _ times: [Double], _ subject: AuditSubject
  ) -> AuditFinding? {
    guard let now = subject.now, column.type == .dateTime else { return nil }
    var (rows, latest) = (0, -Double.infinity)
    for time in times where time > now + Self.zone {
      rows += 1
      latest = max(latest, time)
    }
    let share = Double(rows) / Double(times.count)
    return subject.finding(
      .futureTimes(column: column.name.string, rows: rows, share: share, latest: latest),
      measuring: share)
  }

  private func early(
    _ name: String, _ times: [Double], _ subject: AuditSubject
  ) -> AuditFinding? {
    let last = subject.split.trainingRows.reduce(-Double.infinity) { last, row in
      times[Int(row)] > last ? times[Int(row)] : last
    }
    let rows = subject.split.testRows.count { times[Int($0)] < last }
    let share = Double(rows) / Double(subject.split.testRows.count)
    return subject.finding(
      .testBeforeTraining(column: name, testRows: rows, share: share), measuring: share)
  }

  /// Of n times drawn evenly the longest gap is about ln n / n of the whole; five times that is no
  /// chance. O(rows log rows).
  private func gap(_ name: String, _ times: [Double], _ subject: AuditSubject) -> AuditFinding? {
    let sorted = times.filter { !$0.isNaN }.sorted()
    guard let first = sorted.first, let last = sorted.last, sorted.count > 2, last > first,
      let longest = zip(sorted, sorted.dropFirst()).max(by: { $0.1 - $0.0 < $1.1 - $1.0 })
    else { return nil }
    let share = (longest.1 - longest.0) / (last - first)
    let count = Double(sorted.count)
    guard share.isFinite, share > 5 * log(count) / count else { return nil }
    return subject.finding(
      .timeGap(column: name, from: longest.0, to: longest.1, share: share), measuring: share)
  }

  private func unsorted(_ name: String, _ times: [Double]) -> AuditFinding? {
    let present = times.lazy.filter { !$0.isNaN }
    var (rows, count) = (0, 0)
    var previous = -Double.infinity
    for time in present {
      count += 1
      if time < previous { rows += 1 }
      previous = time
    }
    guard rows > 0, Double(rows) <= Self.mostUnsorted * Double(count) else { return nil }
    return AuditFinding(severity: .note, subject: .unsortedTimes(column: name, rows: rows))
  }
}
