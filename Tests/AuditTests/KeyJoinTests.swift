import Parallel
import Results
import Tabular
import Testing

@testable import Audit

@Suite("Keys that refer to other files")
struct KeyJoinTests {
  private let making = SubjectMaking()

  private func findings(
    _ value: (Int) -> String?, of references: [String?]
  ) -> [AuditFinding] {
    var subject = making.subject([making.categories("customer", value)])
    let reference = Column(
      name: "id", type: .category,
      values: .codes(CodedValues(references.map { $0.map { ExactString($0) } })))
    subject.keys = [
      ReferencedKey(column: "customer", path: "customers.csv", reference: reference)
    ]
    return KeyJoinCheck().findings(in: subject, workers: .one)
  }

  @Test("All values that join leave nothing to say, missing ones or not")
  func allJoin() {
    #expect(findings({ $0 % 7 == 3 ? nil : "c\($0 % 40)" }, of: (0..<50).map { "c\($0)" }).isEmpty)
  }

  @Test("Reviews that join to no customer shut the gate, with five examples")
  func noneJoins() {
    let found = findings({ "c\($0 % 40)" }, of: (0..<50).map { "k\($0)" })
    #expect(
      found == [
        AuditFinding(
          severity: .error,
          subject: .unjoinedKey(
            column: "customer", path: "customers.csv", reference: "id", rows: 400, share: 0,
            examples: ["c0", "c1", "c10", "c11", "c12"], repair: nil, repairedShare: nil))
      ])
  }

  @Test("A few that do not join are a warning, more than a tenth an error")
  func severity() {
    for (every, severity) in [(100, AuditFinding.Severity.warning), (5, .error)] {
      let found = findings({ $0 % every == 0 ? "x" : "c\($0 % 9)" }, of: (0..<9).map { "c\($0)" })
      #expect(found.map(\.severity) == [severity])
    }
  }

  /// The repair that is named, and how many of 400 rows join with it; half of them do without.
  @Test(
    "What keeps values from joining is named",
    arguments: [
      (" c7 ", "c7", KeyRepair.trimmed), ("C7", "c7", .caseless), ("007", "7", .leadingZeros),
      ("7.0", "7", .numbers), ("c-7", "c7", .separators), ("c_7_1", "c-7-1", .separators),
      (" C-07", "c07", .all),
    ])
  func repairs(_ spelled: String, _ meant: String, _ repair: KeyRepair) {
    let found = findings({ $0 % 2 == 0 ? spelled : "same" }, of: ["same", meant])
    #expect(
      found.map(\.subject) == [
        .unjoinedKey(
          column: "customer", path: "customers.csv", reference: "id", rows: 200, share: 0.5,
          examples: [spelled], repair: repair, repairedShare: 1)
      ])
  }

  @Test(
    "Keys of other digits do not join by a repair", arguments: [("1-23", "12-3"), ("0", "00a")])
  func noRepair(_ spelled: String, _ other: String) {
    guard
      case .unjoinedKey(_, _, _, _, _, _, let repair, _) =
        findings({ _ in spelled }, of: [other])[0].subject
    else { return }
    #expect(repair == nil)
  }

  @Test("A reference that stands twice makes two rows of one")
  func repeats() {
    let found = findings({ "c\($0 % 3)" }, of: ["c0", "c1", "c1", "c2", "c2", nil, nil])
    #expect(
      found == [
        AuditFinding(
          severity: .warning,
          subject: .repeatedReference(
            column: "customer", path: "customers.csv", reference: "id", values: 2, example: "c1"))
      ])
  }

  @Test("Numbers of a typed file are the text that they would be")
  func numbers() {
    let texts = KeyTexts(
      Column(name: "a", type: .number, values: .numbers([7, 12, 7, .nan, 0.5])))
    #expect(texts.texts == ["0.5", "12", "7"])
    #expect(texts.rows == [1, 1, 2])
  }

  @Test("Ids that people take for one are told")
  func nearDuplicates() {
    let twins = [30: "ab-17", 31: "AB17", 32: " ab-17", 40: "007", 41: "7", 50: "1-2", 51: "12"]
    var subject = making.subject([making.categories("id") { twins[$0] ?? "row \($0)x" }])
    subject.idColumn = "id"
    let found = NearDuplicateIDsCheck().findings(in: subject, workers: .one)
    #expect(
      found.map(\.subject) == [
        .nearDuplicateIDs(column: "id", ids: 3, first: " ab-17", second: "AB17")
      ])
  }
}
