import Parallel
import Results
import Splitting
import Tabular
import Testing

@testable import Audit

@Suite("How much the rows are worth")
struct AmountChecksTests {
  private let making = SubjectMaking()

  private let groups = Column(
    name: "g", type: .number,
    values: .numbers([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 4, 5, 4, 5, 4, 5]))

  /// By NumPy, from the sums of squares of an analysis of variance.
  @Test("Likeness and effective rows are those of the reference")
  func reference() {
    let values: [Double] = (0..<20).map { (row: Int) -> Double in
      let (noise, level) = (row * 7 % 5, row / 3 * 2)
      return Double(noise + level)
    }
    let ofValues = EffectiveRows(of: .values(values), in: groups, rows: Array(0..<20))
    #expect(ofValues.groups == 6)
    #expect(abs(ofValues.likeness - 0.8304322954972624) < 1e-12)
    #expect(abs(ofValues.rows - 6.682174860344348) < 1e-12)

    let codes: [Int32] = (0..<20).map { Int32($0 / 4 % 2) }
    let classes = Target.classes(ClassTarget(codes: codes, classes: ["a", "b"]))
    let ofClasses = EffectiveRows(of: classes, in: groups, rows: Array(0..<20))
    #expect(abs(ofClasses.likeness - 0.06531531531531529) < 1e-12)
    #expect(abs(ofClasses.rows - 17.289719626168225) < 1e-12)
  }

  @Test("Rows that are all alike are worth their groups, and single rows themselves")
  func extremes() {
    guard case .numbers(let values) = groups.values else { return }
    let alike = EffectiveRows(of: .values(values), in: groups, rows: Array(0..<20))
    // Groups of three and of four, so 3.4 rows in that of a row.
    #expect(alike.likeness == 1 && abs(alike.rows - 20 / 3.4) < 1e-12)
    let single = Column(name: "g", type: .number, values: .numbers((0..<20).map { Double($0) }))
    #expect(EffectiveRows(of: .values(values), in: single, rows: Array(0..<20)).rows == 20)
    let one = Column(name: "g", type: .number, values: .numbers([Double](repeating: 1, count: 20)))
    #expect(EffectiveRows(of: .values(values), in: one, rows: Array(0..<20)).rows == 1)
    let constant = [Double](repeating: 3, count: 20)
    #expect(EffectiveRows(of: .values(constant), in: groups, rows: Array(0..<20)).rows == 20)
  }

  @Test("Weights cost rows as Kish has it, whatever their unit", arguments: [1, 1e300, 1e-300])
  func weights(_ unit: Double) {
    #expect(EffectiveRows.kish([unit, unit, unit, unit]) == 4)
    #expect(abs(EffectiveRows.kish([3 * unit, unit]) - 1.6) < 1e-12)
    #expect(EffectiveRows.kish([unit, 0]) == 1)
  }

  @Test("Two hundred test rows of which few count shut the gate")
  func heavyRows() {
    var subject = making.subject([making.numbers("a") { Double($0) }])
    subject.weights = (0..<400).map { $0 % 20 == 0 ? 1_000 : 1 }
    let found = EffectiveRowsCheck().findings(in: subject, workers: .one)
    #expect(found.map(\.severity) == [.error])
    subject.weights = (0..<400).map { $0 % 2 == 0 ? 1 : 1.2 }
    #expect(EffectiveRowsCheck().findings(in: subject, workers: .one).isEmpty)
  }

  @Test("Each number that a linear model estimates needs rows of the rarest class")
  func eventsPerParameter() {
    let columns = [
      making.numbers("a") { Double($0) }, making.numbers("b") { $0 == 3 ? .nan : Double($0) },
      making.categories("c") { $0 == 5 ? nil : "l\($0 % 40)" },
    ]
    // 1 + 2, and thirty levels but one, and missing.
    let found = ParametersCheck().findings(in: making.subject(columns), workers: .one)
    #expect(
      found == [
        AuditFinding(
          severity: .warning,
          subject: .eventsPerParameter(events: 100, parameters: 33, className: "no"))
      ])
    #expect(ParametersCheck().findings(in: making.subject([columns[0]]), workers: .one).isEmpty)
  }

  @Test("Rows that are nearly all the same teach little, however many they are")
  func dominantRow() {
    let columns = [
      making.categories("path") { $0 % 100 == 7 ? "search" : "two steps" },
      making.categories("end") { $0 == 3 ? nil : "sign-off" },
    ]
    let found = DominantRowCheck().findings(in: making.subject(columns), workers: .one)
    #expect(
      found == [
        AuditFinding(severity: .warning, subject: .dominantRow(share: 0.985, otherRows: 3))
      ])
    let varied = columns + [making.numbers("seconds") { Double($0) }]
    #expect(DominantRowCheck().findings(in: making.subject(varied), workers: .one).isEmpty)
  }

  @Test("Numbers, dates and words in one column are told apart")
  func mixedTypes() {
    let cells = ["12", "2024-03-01", "unknown", "7.5"]
    let found = MixedTypesCheck().findings(
      in: making.subject([making.categories("when") { cells[$0 % 4] }]), workers: .one)
    #expect(
      found == [
        AuditFinding(
          severity: .warning,
          subject: .mixedTypes(
            column: "when", numbers: 0.5, dates: 0.25, texts: 0.25, first: "12",
            second: "2024-03-01"))
      ])
    let words = making.categories("town") { ["Paris", "London", nil][$0 % 3] }
    #expect(MixedTypesCheck().findings(in: making.subject([words]), workers: .one).isEmpty)
  }

  @Test("A required column that says hardly anything shuts the gate")
  func requiredColumns() {
    let columns = [
      making.categories("error_code") { $0 % 50 == 0 ? "E\($0)" : nil },
      making.categories("kind") { $0 == 7 ? "b" : "a" },
    ]
    let subject = making.subject(
      columns, settings: AuditSettings(requiredColumns: ["error_code", "kind", "customer"]))
    #expect(
      RequiredColumnCheck().findings(in: subject, workers: .one).map(\.subject) == [
        .requiredColumn(column: "error_code", fault: .sparse),
        .requiredColumn(column: "kind", fault: .dominated),
        .requiredColumn(column: "customer", fault: .absent),
      ])
  }
}
