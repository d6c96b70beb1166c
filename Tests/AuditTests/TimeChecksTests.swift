import Parallel
import Results
import Tabular
import Testing

@testable import Audit

@Suite("Times of rows")
struct TimeChecksTests {
  private let making = SubjectMaking()

  private func order(_ days: (Int) -> Double, now: Double? = nil) -> [AuditFinding] {
    let column = making.dates("day", days)
    var subject = making.subject([column])
    subject.timeColumn = column
    subject.now = now.map { $0 * 86_400 }
    return TimeOrderCheck().findings(in: subject, workers: .one)
  }

  @Test("Rows in the order of time, day by day, leave nothing to say")
  func ordered() {
    #expect(order { Double($0) }.isEmpty)
    #expect(TimeOrderCheck().findings(in: making.subject([]), workers: .one).isEmpty)
  }

  @Test("A test that is earlier than the training knows the future")
  func early() {
    let found = order { Double(($0 * 7919) % 400) }
    #expect(found.map(\.severity) == [.warning])
    guard case .testBeforeTraining("day", let rows, let share) = found[0].subject else {
      Issue.record("\(found)")
      return
    }
    // The last day of training is 397: 398 and 399 test.
    #expect(rows == 198 && share == 0.99)
  }

  @Test("A hole in time is told with its ends")
  func gap() {
    let found = order { Double($0 < 300 ? $0 : $0 + 400) }
    #expect(
      found == [
        AuditFinding(
          severity: .warning,
          subject: .timeGap(
            column: "day", from: 299 * 86_400, to: 700 * 86_400, share: 401.0 / 799))
      ])
  }

  @Test("Times that are missing, to come or out of order are counted")
  func others() {
    let found = order({ $0 % 100 == 7 ? .nan : $0 == 90 ? 30 : Double($0) }, now: 390)
    #expect(
      found.map(\.subject) == [
        .missingTimes(column: "day", rows: 4, share: 0.01),
        .futureTimes(column: "day", rows: 8, share: 0.02, latest: 399 * 86_400),
        .unsortedTimes(column: "day", rows: 1),
      ])
    #expect(found.map(\.severity) == [.warning, .warning, .note])
  }

  private func known(
    _ time: KnownTime.Time, late: Int, features: Set<ColumnName> = []
  ) -> [AuditFinding] {
    let columns = [
      making.categories("code") { $0 % 4 == 0 ? nil : "x\($0 % 3)" },
      making.dates("seen") { $0 < late ? 11 : 9 }, making.dates("asked") { $0 == 399 ? .nan : 10 },
    ]
    var subject = making.subject(columns).leavingOut(features)
    subject.predictedAt = "asked"
    subject.knownTimes = [KnownTime(column: "code", time: time)]
    return KnownTooLateCheck().findings(in: subject, workers: .one)
  }

  @Test("What is known only after the prediction shuts the gate")
  func knownTooLate() {
    // Of rows 0 to 199 a fourth has no code; so has one of the 300 with a code no time to compare.
    #expect(
      known(.column("seen"), late: 200) == [
        AuditFinding(
          severity: .error,
          subject: .knownTooLate(
            column: "code", knownAt: "seen", predictedAt: "asked", rows: 150, share: 150.0 / 299))
      ])
    #expect(known(.column("seen"), late: 3).map(\.severity) == [.warning])
    #expect(known(.column("seen"), late: 0).isEmpty)
    #expect(known(.column("seen"), late: 200, features: ["code"]).isEmpty)
  }

  @Test("One time may hold for all rows")
  func knownAtOneTime() {
    #expect(known(.moment(10 * 86_400, text: "1970-01-11"), late: 0).isEmpty)
    #expect(
      known(.moment(20 * 86_400, text: "1970-01-21"), late: 0).map(\.subject) == [
        .knownTooLate(
          column: "code", knownAt: "1970-01-21", predictedAt: "asked", rows: 299, share: 1)
      ])
  }
}
