import Results
import Splitting
import Tabular
import Testing

@testable import Audit

@Suite("What columns hold")
struct ContentChecksTests {
  /// 400 rows, the last 200 of them test rows, half of the classes each.
  private func findings(
    _ columns: [Column], target: Target? = nil, settings: AuditSettings = AuditSettings()
  ) -> [AuditFinding] {
    let codes = (0..<400).map { Int32($0 % 2) }
    let subject = AuditSubject(
      table: Table(columns: columns, rowCount: 400), features: columns.map(\.name),
      target: target ?? .classes(ClassTarget(codes: codes, classes: ["no", "yes"])),
      split: Split(trainingRows: Array(0..<200), testRows: Array(200..<400)), notes: [],
      maximumLevels: 30, settings: settings)
    return DataAudit().audit(subject).findings
  }

  private func numbers(_ name: ColumnName, _ value: (Int) -> Double) -> Column {
    Column(name: name, type: .number, values: .numbers((0..<400).map(value)))
  }

  private func categories(_ name: ColumnName, _ value: (Int) -> ExactString?) -> Column {
    Column(name: name, type: .category, values: .codes(CodedValues((0..<400).map(value))))
  }

  private let ordinary = Column(
    name: "size", type: .number, values: .numbers((0..<400).map { Double(($0 * 7919) % 1009) }))

  private func found(_ finding: AuditFinding.Kind, _ findings: [AuditFinding]) -> [AuditFinding] {
    findings.filter { $0.subject.kind == finding }
  }

  @Test("A click stream where nearly all are two steps and a sign-off has little to tell")
  func dominantValue() {
    let path = categories("path") { $0 % 200 == 7 ? "search" : "two steps, sign-off" }
    #expect(
      findings([ordinary, path]).map(\.subject)
        == [.dominantValue(column: "path", value: "two steps, sign-off", share: 0.995)])
    let flag = numbers("flag") { $0 % 10 == 3 ? 1 : 0 }
    #expect(findings([ordinary, flag]).isEmpty)
  }

  @Test("Levels that people take for one are named")
  func spelling() {
    let towns: [ExactString] = ["London", "london ", "LONDON", "Paris", "Le  Mans", "Le Mans"]
    let found = found(
      .spellingVariants, findings([ordinary, categories("town") { towns[$0 % 6] }]))
    // The first pair in the order of their bytes stands for all.
    #expect(
      found == [
        AuditFinding(
          severity: .warning,
          subject: .spellingVariants(
            column: "town", levels: 3, first: "Le  Mans", second: "Le Mans"))
      ])
  }

  @Test(
    "Text that was read in a wrong encoding once is told, and how it was meant",
    arguments: [
      ("CafÃ©", "Café"), ("MÃ¼nchen", "München"), ("itâ€™s", "it’s"), ("â‚¬", "€"),
      ("Ã…re", "Åre"),
    ])
  func encoding(_ found: String, meant: String) {
    #expect(BrokenEncoding.repaired(found) == meant)
    let column = categories("name") { $0 % 2 == 0 ? ExactString(found) : "plain" }
    #expect(
      findings([ordinary, column]).map(\.subject).contains(
        .brokenEncoding(column: "name", levels: 1, example: found, meant: meant)))
  }

  @Test(
    "Honest accents are no mistake", arguments: ["Café", "Ångström", "naïve", "plain", "日本", "½"])
  func honestText(_ text: String) { #expect(BrokenEncoding.repaired(text) == nil) }

  @Test("One number far from all others is noted, with the ends of the column")
  func outliers() {
    let ages = numbers("age") { $0 == 5 ? 9999 : Double(20 + $0 % 50) }
    #expect(
      found(.farOutliers, findings([ages])) == [
        AuditFinding(
          severity: .note,
          subject: .farOutliers(column: "age", rows: 1, ranges: 10, lowest: 20, highest: 9999))
      ])
  }

  @Test(
    "Numbers that the config calls impossible are counted, and shut the gate where they are many")
  func ranges() {
    var settings = AuditSettings(ranges: ["age": 0...120])
    let few = numbers("age") { $0 == 250 ? -1 : Double(20 + $0 % 50) }
    #expect(
      found(.impossibleValues, findings([few], settings: settings)) == [
        AuditFinding(
          severity: .warning,
          subject: .impossibleValues(column: "age", rows: 1, share: 0.0025, example: -1, row: 251))
      ])
    settings[.impossibleValues].errorIf = 0.002
    #expect(found(.impossibleValues, findings([few], settings: settings))[0].severity == .error)
  }

  @Test(
    "A log without the critical field cannot carry the problem",
    arguments: AuditFinding.RequiredColumnFault.allCases)
  func required(_ fault: AuditFinding.RequiredColumnFault) {
    let columns: [Column] =
      switch fault {
      case .absent: [ordinary]
      case .empty: [ordinary, numbers("user") { _ in .nan }]
      case .constant: [ordinary, numbers("user") { _ in 0 }]
      case .sparse: [ordinary, numbers("user") { $0 % 20 == 0 ? Double($0) : .nan }]
      case .dominated: [ordinary, numbers("user") { $0 == 7 ? 1 : 0 }]
      }
    let found = found(
      .requiredColumn, findings(columns, settings: AuditSettings(requiredColumns: ["user"])))
    #expect(
      found == [
        AuditFinding(severity: .error, subject: .requiredColumn(column: "user", fault: fault))
      ])
  }

  @Test("A value that is missing where the outcome is bad tells of it")
  func informativeMissing() {
    let told = numbers("paid_at") { $0 % 2 == 0 && $0 % 4 == 0 ? .nan : Double($0 % 37) }
    let findings = found(.missingTellsTarget, findings([ordinary, told]))
    // Half of the "no" rows and none of the "yes" rows are missing: what is missing is "no", and two
    // thirds of the others are "yes", which leaves 1 / 3 of 1 / 2 of the Gini impurity.
    #expect(findings.count == 1)
    if case .missingTellsTarget(_, let share, let missing)? = findings.first?.subject {
      #expect(abs(share - 1.0 / 3) < 1e-12 && missing == 0.25)
    }
    let byChance = numbers("note") { ($0 / 2) % 2 == 0 ? .nan : Double($0 % 37) }
    #expect(found(.missingTellsTarget, self.findings([ordinary, byChance])).isEmpty)
  }
}
