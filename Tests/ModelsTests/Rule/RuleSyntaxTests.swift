import Models
import Tabular
import Testing

@Suite struct RuleSyntaxTests {
  /// Text and the same condition as the language writes it itself.
  private static let canonical: [(text: String, canonical: String)] = [
    ("a = 1", "a = 1"),
    ("a=1", "a = 1"),
    ("  a\t!=\r\n 1 ", "a != 1"),
    ("age<-5", "age < -5"),
    ("age <= 1e3", "age <= 1000"),
    ("age >= .5", "age >= 0.5"),
    ("x > 1E+2", "x > 100"),
    ("x > +2.", "x > 2"),
    ("x < 0.1", "x < 0.1"),
    ("x > 1e300", "x > 1e+300"),
    ("capital-gain > 5000", "capital-gain > 5000"),
    ("hours.per.week > 40", "hours.per.week > 40"),
    ("größe > 3", "größe > 3"),
    ("`1stFlrSF` > 800", "`1stFlrSF` > 800"),
    ("`plain` = 1", "plain = 1"),
    ("`is` = 1", "`is` = 1"),
    ("`back``tick` = 1", "`back``tick` = 1"),
    ("job = \"Prof\"\"s\"", "job = \"Prof\\\"s\""),
    ("job = \"Prof\\\"s\"", "job = \"Prof\\\"s\""),
    ("job = 'Master''s'", "job = \"Master's\""),
    ("job = \"back\\\\slash\"", "job = \"back\\\\slash\""),
    ("job = \"\"", "job = \"\""),
    ("married = TRUE", "married = true"),
    ("a IN (1, 2,3)", "a in (1, 2, 3)"),
    ("a not In (\"x\")", "a not in (\"x\")"),
    ("a is missing", "a is missing"),
    ("a IS NOT Missing", "a is not missing"),
    ("not a = 1", "not (a = 1)"),
    ("not not a = 1", "not (not (a = 1))"),
    ("a = 1 and b = 2 and c = 3", "a = 1 and b = 2 and c = 3"),
    ("a = 1 or b = 2 and c = 3", "a = 1 or (b = 2 and c = 3)"),
    ("(a = 1 or b = 2) and c = 3", "(a = 1 or b = 2) and c = 3"),
    ("not a = 1 and b = 2", "not (a = 1) and b = 2"),
    ("not (a = 1 and b = 2)", "not (a = 1 and b = 2)"),
    ("((a = 1))", "a = 1"),
    ("(a = 1 and b = 2) and c = 3", "(a = 1 and b = 2) and c = 3"),
    ("day >= \"2024-01-31\"", "day >= \"2024-01-31\""),
    (
      "capital_gain > 5000 or (education_num >= 13 and marital_status = \"Married-civ-spouse\")",
      "capital_gain > 5000 or (education_num >= 13 and marital_status = \"Married-civ-spouse\")"
    ),
  ]

  @Test(arguments: canonical) func isWrittenInOneWay(text: String, canonical: String) throws {
    let expression = try RuleExpression(parsing: text)
    #expect(ExactString(expression.description) == ExactString(canonical))
    #expect(try RuleExpression(parsing: expression.description) == expression)
  }

  private static let errors: [(text: String, offset: Int, problem: RuleSyntaxError.Problem)] = [
    ("", 0, .unexpected(found: nil, expected: .condition)),
    ("   ", 3, .unexpected(found: nil, expected: .condition)),
    ("age", 3, .unexpected(found: nil, expected: .test)),
    ("age 5", 4, .unexpected(found: "5", expected: .test)),
    ("age >", 5, .unexpected(found: nil, expected: .value)),
    ("5 < age", 0, .unexpected(found: "5", expected: .condition)),
    ("\"age\" > 5", 0, .unexpected(found: "\"age\"", expected: .condition)),
    ("job = Masters", 6, .unexpected(found: "Masters", expected: .value)),
    ("missing = 1", 0, .unexpected(found: "missing", expected: .condition)),
    ("18 < age < 30", 0, .unexpected(found: "18", expected: .condition)),
    ("age > 18 < 30", 9, .unexpected(found: "<", expected: .end)),
    ("age > 18 b = 2", 9, .unexpected(found: "b", expected: .end)),
    ("(age > 18", 9, .unexpected(found: nil, expected: .closingParenthesis)),
    ("age > 18)", 8, .unexpected(found: ")", expected: .end)),
    ("age > 18 and", 12, .unexpected(found: nil, expected: .condition)),
    ("age > 18 or or b = 1", 12, .unexpected(found: "or", expected: .condition)),
    ("a in 5", 5, .unexpected(found: "5", expected: .openingParenthesis)),
    ("a in ()", 6, .unexpected(found: ")", expected: .value)),
    ("a in (1 2)", 8, .unexpected(found: "2", expected: .listContinuation)),
    ("a in (1,)", 8, .unexpected(found: ")", expected: .value)),
    ("a not = 5", 6, .unexpected(found: "=", expected: .membership)),
    ("a is 5", 5, .unexpected(found: "5", expected: .missing)),
    ("a is not null", 9, .unexpected(found: "null", expected: .missing)),
    ("a == 1", 2, .otherSpelling(found: "==", use: "=")),
    ("a <> 1", 2, .otherSpelling(found: "<>", use: "!=")),
    ("a = 1 && b = 2", 6, .otherSpelling(found: "&&", use: "and")),
    ("!a", 0, .otherSpelling(found: "!", use: "not")),
    ("a =< 1", 2, .otherSpelling(found: "=<", use: "<=")),
    ("a = \"open", 4, .unclosedText),
    ("a = 'open\\", 4, .unclosedText),
    ("`open = 1", 0, .unclosedName),
    ("`` = 1", 0, .emptyName),
    ("a = \"C:\\dir\"", 7, .unknownEscape("d")),
    ("a = 12abc", 4, .malformedNumber("12abc")),
    ("a = 1_000", 4, .malformedNumber("1_000")),
    ("a = 0x1F", 4, .malformedNumber("0x1F")),
    ("a = 1.2.3", 4, .malformedNumber("1.2.3")),
    ("a = -", 4, .malformedNumber("-")),
    ("a = 1e", 4, .malformedNumber("1e")),
    ("a = 1e309", 4, .numberOutOfRange("1e309")),
    ("a = $5", 4, .unknownCharacter("$")),
    ("a = “x”", 4, .unknownCharacter("“")),
    ("a; b", 1, .unknownCharacter(";")),
  ]

  @Test(arguments: errors)
  func saysWhereItIsWrong(text: String, offset: Int, problem: RuleSyntaxError.Problem) {
    #expect(throws: RuleSyntaxError(offset: offset, column: offset + 1, problem: problem)) {
      try RuleExpression(parsing: text)
    }
  }

  @Test func columnCountsScalarsWhereOffsetCountsBytes() {
    // ö and ß are two bytes each.
    let expected = RuleSyntaxError(offset: 10, column: 9, problem: .malformedNumber("3m"))
    #expect(throws: expected) { try RuleExpression(parsing: "größe = 3m") }
  }

  @Test func deepNestingIsAnErrorAndNotACrash() {
    let parentheses = String(repeating: "(", count: 100_000)
    let expected = RuleSyntaxError(offset: 64, column: 65, problem: .nestedTooDeeply(limit: 64))
    #expect(throws: expected) { try RuleExpression(parsing: parentheses) }
    let deep = String(repeating: "not ", count: 100_000) + "a = 1"
    #expect(throws: RuleSyntaxError.self) { try RuleExpression(parsing: deep) }
  }

  @Test func longChainIsFlat() throws {
    let chain = Array(repeating: "a = 1", count: 10_000).joined(separator: " or ")
    guard case .or(let parts) = try RuleExpression(parsing: chain) else {
      Issue.record("a chain of or is one or")
      return
    }
    #expect(parts.count == 10_000)
  }

  @Test func namesAndTextAreComparedByTheirBytes() throws {
    let composed = try RuleExpression(parsing: "caf\u{e9} = 1")
    let decomposed = try RuleExpression(parsing: "cafe\u{301} = 1")
    #expect(composed.columns == ["caf\u{e9}"])
    #expect(decomposed.columns == ["cafe\u{301}"])
    #expect(composed != decomposed)
    #expect(try RuleExpression(parsing: decomposed.description) == decomposed)
  }

  @Test func combiningMarkDoesNotSwallowAQuote() throws {
    let marked = "\u{301}x\u{301}"
    let expression = try RuleExpression(parsing: "a = \"\(marked)\" and `\(marked)` = 1")
    #expect(
      expression
        == .and([
          .test("a", .compares(.equal, .text(ExactString(marked)))),
          .test(ColumnName(marked), .compares(.equal, .number(1))),
        ]))
    #expect(try RuleExpression(parsing: expression.description) == expression)
  }

  @Test func textHasAnyBytes() throws {
    let text = "a\r\nb\t\"c\"\\'\u{0}\u{1F600}"
    let expression = RuleExpression.test("a", .compares(.equal, .text(ExactString(text))))
    #expect(try RuleExpression(parsing: expression.description) == expression)
  }

  @Test func columnsAreNamedOnceInOrder() throws {
    let expression = try RuleExpression(
      parsing: "b = 1 and (a = 1 or not b in (2)) and c is missing")
    #expect(expression.columns == ["a", "b", "c"])
  }
}
