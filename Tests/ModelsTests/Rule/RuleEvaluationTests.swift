import Models
import Splitting
import Tabular
import Testing

@Suite struct RuleEvaluationTests {
  private let features = Features(
    Table(
      columns: [
        Column(name: "age", type: .number, values: .numbers([20, 30, .nan, 40])),
        Column(
          name: "job", type: .category, values: .codes(CodedValues(["a", nil, "b", "a"]))),
        Column(
          name: "married", type: .boolean,
          values: .codes(CodedValues(["true", "false", nil, "true"]))),
        Column(
          name: "day", type: .dateTime, values: .numbers([0, 86_400, .nan, 1_706_659_200])),
      ], rowCount: 4))

  @Test(arguments: [
    ("age > 20", [false, true, false, true]),
    ("age >= 20", [true, true, false, true]),
    ("age < 30", [true, false, false, false]),
    ("age <= 30", [true, true, false, false]),
    ("age = 30", [false, true, false, false]),
    // A missing value is not different from 30, and not outside of a list.
    ("age != 30", [true, false, false, true]),
    ("age not in (20, 30)", [false, false, false, true]),
    ("age in (20, 40)", [true, false, false, true]),
    // There are two truth values: what does not hold is negated to hold.
    ("not age = 30", [true, false, true, true]),
    ("not age in (20, 30)", [false, false, true, true]),
    ("age is missing", [false, false, true, false]),
    ("age is not missing", [true, true, false, true]),
    ("job = \"a\"", [true, false, false, true]),
    ("job != \"a\"", [false, false, true, false]),
    ("job in (\"b\", \"nowhere\")", [false, false, true, false]),
    ("job not in (\"b\")", [true, false, false, true]),
    ("job = \"nowhere\"", [false, false, false, false]),
    ("job != \"nowhere\"", [true, false, true, true]),
    ("job is missing", [false, true, false, false]),
    ("not job = \"a\"", [false, true, true, false]),
    ("married = true", [true, false, false, true]),
    ("married != true", [false, true, false, false]),
    ("day < \"1970-01-02\"", [true, false, false, false]),
    ("day = \"2024-01-31\"", [false, false, false, true]),
    ("day >= \"1970-01-01T23:00:00-01:00\"", [false, true, false, true]),
    ("age > 20 and job = \"a\"", [false, false, false, true]),
    ("age > 35 or job is missing", [false, true, false, true]),
    ("age = 20 or age = 30 and married = true", [true, false, false, false]),
    ("(age = 20 or age = 30) and married = false", [false, true, false, false]),
  ]) func holdsWhereItShould(text: String, rows: [Bool]) throws {
    #expect(try RuleExpression(parsing: text).evaluate(on: features) == rows)
  }

  @Test func codesOfAnotherTableNeedNotBeTheSame() throws {
    let other = Features(
      Table(
        columns: [
          Column(name: "job", type: .category, values: .codes(CodedValues(["0", "a", nil])))
        ], rowCount: 3))
    #expect(
      try RuleExpression(parsing: "job = \"a\"").evaluate(on: other) == [false, true, false])
  }

  @Test(arguments: [
    ("wage > 1", PredictionError.missingColumn("wage")),
    ("age = \"x\"", .wrongType("age", expected: .category, found: .number)),
    ("age = true", .wrongType("age", expected: .boolean, found: .number)),
    ("job = 1", .wrongType("job", expected: .number, found: .category)),
    ("job < \"a\"", .wrongType("job", expected: .number, found: .category)),
    ("married = \"true\"", .wrongType("married", expected: .category, found: .boolean)),
    ("day > 5", .wrongType("day", expected: .number, found: .dateTime)),
  ]) func cannotBeEvaluated(text: String, error: PredictionError) throws {
    let expression = try RuleExpression(parsing: text)
    #expect(throws: error) { try expression.evaluate(on: features) }
  }

  @Test(arguments: [
    ("age > 3 and job = \"a\" and married = false and day > \"1999-12-31\"", []),
    ("wage > 3", [RuleProblem.unknownColumn("wage")]),
    ("age = \"x\"", [.otherType("age", .number, .text("x"))]),
    ("age in (1, true)", [.otherType("age", .number, .boolean(true))]),
    ("job = 5", [.otherType("job", .category, .number(5))]),
    ("job = \"c\"", [.unknownLevel("job", "c", levels: ["a", "b"])]),
    ("job > \"a\"", [.ordering("job", .category, .greater)]),
    ("married = \"true\"", [.otherType("married", .boolean, .text("true"))]),
    ("day > \"31.1.2024\"", [.notADateTime("day", "31.1.2024")]),
    ("day > 2024", [.otherType("day", .dateTime, .number(2024))]),
    (
      "wage > 3 or not (job in (\"c\", 1))",
      [
        .unknownColumn("wage"), .unknownLevel("job", "c", levels: ["a", "b"]),
        .otherType("job", .category, .number(1)),
      ]
    ),
    ("wage is missing", [.unknownColumn("wage")]),
  ]) func problemsAreAllListed(text: String, problems: [RuleProblem]) throws {
    #expect(try RuleExpression(parsing: text).problems(in: features.source) == problems)
  }
}
