import Audit
import Results
import Splitting
import Tabular
import Testing

@Suite("Data gate")
struct DataAuditTests {
  /// 200 rows, the last 40 of them test rows.
  private func subject(
    _ columns: [Column], target: Target? = nil, rows: Int = 200, testRows: Int = 40,
    notes: [ReadingNote] = [], settings: AuditSettings = AuditSettings()
  ) -> AuditSubject {
    let classes = CodedValues((0..<rows).map { $0 % 3 == 0 ? "yes" : "no" })
    return AuditSubject(
      table: Table(columns: columns, rowCount: rows), features: columns.map(\.name),
      target: target ?? .classes(ClassTarget(codes: classes.codes, classes: classes.levels)),
      split: Split(
        trainingRows: Array(0..<Int32(rows - testRows)),
        testRows: Array(Int32(rows - testRows)..<Int32(rows))),
      notes: notes, maximumLevels: 30, settings: settings)
  }

  private func numbers(_ name: ColumnName, _ values: [Double]) -> Column {
    Column(name: name, type: .number, values: .numbers(values))
  }

  private func categories(_ name: ColumnName, _ values: [ExactString?]) -> Column {
    Column(name: name, type: .category, values: .codes(CodedValues(values)))
  }

  /// Varied numbers that no check objects to.
  private func ordinary(_ name: ColumnName = "size", rows: Int = 200) -> Column {
    numbers(name, (0..<rows).map { Double(($0 * 7919) % 1009) / 10 })
  }

  private func findings(_ subject: AuditSubject) -> [AuditFinding.Subject] {
    DataAudit().audit(subject).findings.map(\.subject)
  }

  @Test("Ordinary data has no finding but its few test rows, and keeps its columns")
  func ordinaryData() {
    let outcome = DataAudit().audit(subject([ordinary()], testRows: 100))
    #expect(outcome.findings.isEmpty)
    #expect(outcome.features == ["size"])
    #expect(outcome.gate == Gate(kind: .data, answer: .open, evidence: [.dataSound]))
  }

  @Test("Forty test rows leave the gate undecided, twenty shut it")
  func fewTestRows() {
    let forty = DataAudit().audit(subject([ordinary()]))
    #expect(forty.findings.map(\.subject) == [.fewTestRows(rows: 40, atLeast: 100)])
    #expect(forty.gate.answer == .undecided)

    let twenty = DataAudit().audit(subject([ordinary()], testRows: 20))
    #expect(
      twenty.findings.map(\.subject) == [
        .fewTestRows(rows: 20, atLeast: 30),
        .rareClass(className: "yes", trainingRows: 60, testRows: 7, atLeast: 10),
      ])
    #expect(twenty.gate.answer == .shut)
  }

  @Test("A class that training hardly knows shuts the gate")
  func rareClass() {
    let codes: [Int32] = (0..<200).map { $0 == 3 ? 1 : 0 }
    let target = Target.classes(ClassTarget(codes: codes, classes: ["no", "yes"]))
    let outcome = DataAudit().audit(subject([ordinary()], target: target, testRows: 100))
    #expect(
      outcome.findings.map(\.subject) == [
        .rareClass(className: "yes", trainingRows: 1, testRows: 0, atLeast: 5),
        .eventsPerParameter(events: 1, parameters: 1, className: "yes"),
      ])
    #expect(outcome.gate.answer == .shut)
  }

  @Test("Constant and empty columns are named and left out")
  func constantAndEmpty() {
    let outcome = DataAudit().audit(
      subject(
        [
          ordinary(), numbers("one", Array(repeating: 1, count: 200)),
          numbers("none", Array(repeating: .nan, count: 200)),
        ], testRows: 100))
    #expect(
      outcome.findings.map(\.subject) == [
        .emptyColumn(column: "none"), .constantColumn(column: "one"),
      ])
    #expect(outcome.features == ["size"])
  }

  @Test("What is constant but sometimes missing still tells something")
  func sometimesMissing() {
    let column = numbers("note", (0..<200).map { $0 % 4 == 0 ? 1 : .nan })
    let outcome = DataAudit().audit(subject([ordinary(), column], testRows: 100))
    #expect(outcome.features == ["size", "note"])
    #expect(outcome.findings.map(\.subject) == [.mostlyMissing(column: "note", share: 0.75)])
  }

  @Test("Identifiers, texts and row counters are left out; many levels are capped")
  func cardinality() {
    let text = (0..<200).map { ExactString("a long remark that nobody wrote twice, number \($0)") }
    let outcome = DataAudit().audit(
      subject(
        [
          ordinary(), categories("code", (0..<200).map { ExactString("c\($0)") }),
          categories("remark", text), numbers("row", (1...200).map(Double.init)),
          categories("town", (0..<200).map { ExactString("t\($0 % 40)") }),
        ], testRows: 100))
    #expect(
      outcome.findings.map(\.subject) == [
        .eventsPerParameter(events: 34, parameters: 30, className: "yes"),
        .identifierLike(column: "code", levels: 100, rows: 100),
        .textLike(column: "remark", levels: 100, rows: 100),
        .identifierLike(column: "row", levels: 100, rows: 100),
        .levelsCapped(column: "town", levels: 40, kept: 30),
      ])
    #expect(outcome.features == ["size", "town"])
  }

  @Test("Test rows that training has seen are counted")
  func repeatedRows() {
    let column = numbers("size", (0..<200).map { Double((($0 % 100) * 7919) % 1009) })
    let target = Target.values((0..<200).map { Double($0 % 100) })
    let found = findings(subject([column], target: target, testRows: 100))
    #expect(found.contains(.rowsInBothParts(testRows: 100)))
    #expect(found.contains(.duplicateRows(count: 100)))
  }

  @Test("A column that tells the target is named, a strong predictor is not")
  func tellingColumn() {
    let values = (0..<200).map { Double(($0 * 37) % 101) }
    let copy = numbers("copy", values.map { $0 * $0 })
    let strong = numbers("strong", values.enumerated().map { $1 + Double(($0 * 53) % 40) })
    let found = findings(subject([copy, strong], target: .values(values), testRows: 100))
    let telling = found.compactMap { finding -> String? in
      if case .tellingColumn(let column, _) = finding { column } else { nil }
    }
    // Five bins of a hundred rows explain at most 96 % of a uniform variable's variance, so the
    // copy needs the smaller bins of more rows.
    #expect(telling.isEmpty)

    let many = 4000
    let target = (0..<many).map { Double(($0 * 37) % 4001) }
    let wide = subject(
      [
        numbers("copy", target.map { $0 * $0 }),
        numbers("strong", target.enumerated().map { $1 + Double(($0 * 53) % 1600) }),
      ], target: .values(target), rows: many, testRows: 1000)
    let toldApart = findings(wide).compactMap { finding -> String? in
      if case .tellingColumn(let column, _) = finding { column } else { nil }
    }
    #expect(toldApart == ["copy"])
  }

  @Test("The target by another name shuts the gate: other classes, or another unit")
  func targetCopy() {
    let classes = categories("verdict", (0..<200).map { $0 % 3 == 0 ? "approved" : "refused" })
    let found = DataAudit().audit(subject([ordinary(), classes], testRows: 100))
    #expect(
      found.findings == [
        AuditFinding(severity: .error, subject: .targetCopy(column: "verdict"))
      ])
    #expect(found.gate.answer == .shut)

    let celsius = (0..<200).map { Double(($0 * 37) % 101) }
    let fahrenheit = numbers("fahrenheit", celsius.map { 1.8 * $0 + 32 })
    #expect(
      findings(subject([ordinary(), fahrenheit], target: .values(celsius), testRows: 100))
        .contains(.targetCopy(column: "fahrenheit")))
    // One row of the other class, and it is no copy.
    let almost = categories(
      "verdict", (0..<200).map { $0 % 3 == 0 && $0 != 30 ? "approved" : "refused" })
    #expect(
      !findings(subject([ordinary(), almost], testRows: 100)).contains(
        .targetCopy(column: "verdict")))
  }

  @Test("What somebody waives shuts no gate, and a waiver without a finding is noted")
  func waivers() {
    let waiver = Waiver(reason: "Known before.", by: "A. Person", date: "2026-01-01")
    let verdict = categories("verdict", (0..<200).map { $0 % 3 == 0 ? "approved" : "refused" })
    let settings = AuditSettings(waivers: [
      AuditWaiver(check: .targetCopy, column: "verdict", waiver: waiver),
      AuditWaiver(check: .mostlyMissing, column: nil, waiver: waiver),
    ])
    let outcome = DataAudit().audit(
      subject([ordinary(), verdict], testRows: 100, settings: settings))
    #expect(
      outcome.findings == [
        AuditFinding(
          severity: .error, subject: .targetCopy(column: "verdict"), waiver: waiver),
        AuditFinding(
          severity: .note, subject: .idleWaiver(check: .mostlyMissing, column: nil)),
      ])
    #expect(outcome.gate.answer == .open)
  }

  @Test("A column that is left out anyway is no leak")
  func identifierSortedByTarget() {
    let rows = 4000
    let column = numbers("row", (0..<rows).map(Double.init))
    let target = Target.values((0..<rows).map { Double($0) })
    let subject = subject(
      [ordinary(rows: rows), column], target: target, rows: rows, testRows: 1000)
    let found = findings(subject)
    #expect(found.contains(.identifierLike(column: "row", levels: 3000, rows: 3000)))
    #expect(!found.contains { $0.kind == .tellingColumn || $0.kind == .targetCopy })
  }

  @Test("What the reader noticed is passed on as a warning")
  func almostNumeric() {
    let note = ReadingNote.almostNumeric(
      column: "size", exceptions: 1, example: "1_000", line: 7)
    let outcome = DataAudit().audit(subject([ordinary()], testRows: 100, notes: [note]))
    #expect(
      outcome.findings == [
        AuditFinding(
          severity: .warning,
          subject: .almostNumeric(column: "size", exceptions: 1, example: "1_000", line: 7))
      ])
  }
}
