import Models
import Results
import Splitting
import Tabular
import Testing

@Suite struct RuleLearnerTests {
  private let folds = Folds(assignment: (0..<40).map { Int32($0 % 4) }, count: 4)

  private func number(_ name: ColumnName, _ values: [Double], type: ColumnType = .number) -> Column
  {
    Column(name: name, type: type, values: .numbers(values))
  }

  private func category(_ name: ColumnName, _ values: [ExactString?]) -> Column {
    Column(name: name, type: .category, values: .codes(CodedValues(values)))
  }

  private func rows(_ columns: [Column], _ codes: [Int32], classes: Int = 2) -> TrainingRows {
    let names: [ExactString] = ["no", "yes", "maybe"]
    return trainingRows(
      Table(columns: columns, rowCount: codes.count),
      .classes(ClassTarget(codes: codes, classes: Array(names.prefix(classes)))))
  }

  private func rows(_ columns: [Column], values: [Double]) -> TrainingRows {
    trainingRows(Table(columns: columns, rowCount: values.count), .values(values))
  }

  private func description(_ trained: TrainedModel) throws -> RuleDescription {
    guard case .rule(let description) = trained.model.description else { throw NotARule() }
    return description
  }

  private struct NotARule: Error {}

  private func found(
    _ rows: TrainingRows, _ search: OneRuleSettings = OneRuleSettings()
  ) throws -> RuleDescription {
    try description(RuleLearner(rule: nil, search: search).train(rows, folds: folds))
  }

  // MARK: - Written

  private func rule(_ clauses: [(String, Rule.Answer)], otherwise: Rule.Answer) throws -> Rule {
    Rule(
      clauses: try clauses.map {
        Rule.Clause(condition: try RuleExpression(parsing: $0.0), answer: $0.1)
      }, otherwise: otherwise)
  }

  @Test func firstClauseThatHoldsAnswers() throws {
    let rule = try rule(
      [("x > 30", .value(3)), ("x > 10", .value(2))], otherwise: .value(1.5))
    let trained = try RuleLearner(rule: rule).train(
      rows([number("x", (0..<40).map(Double.init))], values: (0..<40).map(Double.init)),
      folds: folds)
    let expected = Predictions.values(
      (0..<40).map { $0 > 30 ? 3 : $0 > 10 ? 2 : 1.5 })
    #expect(trained.outOfFold == expected)
    #expect(trained.outOfFoldLabels == nil)
    #expect(trained.model.parameterCount == 0)
    let description = try description(trained)
    #expect(description.origin == .written)
    #expect(description.clauses.map(\.condition) == ["x > 30", "x > 10"])
    #expect(description.clauses.map(\.outcome.answer) == ["3", "2"])
    #expect(description.clauses.map(\.outcome.trainingRows) == [9, 20])
    #expect(description.otherwise.trainingRows == 11)
  }

  @Test func probabilitiesAreSharesAndLabelsAreWhatWasWritten() throws {
    // Of the ten rows for which the clause answers "yes", three are.
    let rule = try rule([("x = 1", .label("yes"))], otherwise: .label("no"))
    let training = rows(
      [number("x", (0..<40).map { $0 < 10 ? 1 : 0 })], (0..<40).map { $0 < 3 ? 1 : 0 })
    let trained = try RuleLearner(rule: rule).train(training, folds: folds)
    let new = Features(Table(columns: [number("x", [1, 0])], rowCount: 2))
    // (3 + 1) / (10 + 2) and (0 + 1) / (30 + 2).
    #expect(
      try trained.model.predict(new)
        == .probabilities(
          ClassProbabilities(columns: [[8.0 / 12, 31.0 / 32], [4.0 / 12, 1.0 / 32]])))
    #expect(try trained.model.labels(new) == [1, 0])
    #expect(trained.outOfFoldLabels == (0..<40).map { $0 < 10 ? 1 : 0 })
    // Row 0 is in fold 0 with rows 4 and 8: two of the seven others are "yes".
    guard case .probabilities(let outOfFold) = trained.outOfFold else { throw NotARule() }
    #expect(outOfFold.columns[1][0] == 3.0 / 9)
    #expect(outOfFold.columns[1][3] == 4.0 / 10)
  }

  @Test func clauseThatNeverAnswersHasEvenShares() throws {
    let rule = try rule([("x > 100", .label("yes"))], otherwise: .label("no"))
    let trained = try RuleLearner(rule: rule).train(
      rows([number("x", (0..<40).map(Double.init))], (0..<40).map { $0 % 2 }), folds: folds)
    #expect(try description(trained).clauses[0].outcome.output == .probabilities([0.5, 0.5]))
  }

  @Test func ruleOfOtherTypesIsAnError() throws {
    let rule = try rule([("x = \"a\"", .label("yes"))], otherwise: .label("no"))
    let training = rows([number("x", (0..<40).map(Double.init))], (0..<40).map { $0 % 2 })
    #expect(throws: FitError.unusableRule(.otherType("x", .number, .text("a")))) {
      try RuleLearner(rule: rule).train(training, folds: folds)
    }
  }

  @Test func missingColumnIsAnError() throws {
    let rule = try rule([("wage > 1", .label("yes"))], otherwise: .label("no"))
    let training = rows([number("x", (0..<40).map(Double.init))], (0..<40).map { $0 % 2 })
    #expect(throws: FitError.missingColumn("wage")) {
      try RuleLearner(rule: rule).train(training, folds: folds)
    }
  }

  @Test func answersMustSuitTheTarget() throws {
    let table = Table(columns: [number("x", [1, 2])], rowCount: 2)
    let classes = Target.classes(ClassTarget(codes: [0, 1], classes: ["no", "yes"]))
    let labels = try rule([("x > 1", .label("yes"))], otherwise: .label("perhaps"))
    #expect(
      labels.problems(in: table, target: classes)
        == [.unknownClass("perhaps", classes: ["no", "yes"])])
    #expect(
      labels.problems(in: table, target: .values([1, 2]))
        == [.answerIsNotANumber("yes"), .answerIsNotANumber("perhaps")])
    let values = try rule([], otherwise: .value(1))
    #expect(
      values.problems(in: table, target: classes)
        == [.answerIsNotAClass(1, classes: ["no", "yes"])])
    #expect(Rule.Answer("12.5", for: .regression) == .value(12.5))
    #expect(Rule.Answer("many", for: .regression) == .label("many"))
    #expect(Rule.Answer("1", for: .binary) == .label("1"))
  }

  // MARK: - Found

  @Test func findsAThreshold() throws {
    let training = rows(
      [
        number("noise", (0..<40).map { Double($0 * 7 % 11) }),
        number("x", (0..<40).map(Double.init)),
      ],
      (0..<40).map { $0 >= 25 ? 1 : 0 })
    let found = try found(training)
    #expect(found.origin == .found)
    #expect(found.clauses.map(\.condition) == ["x > 24"])
    #expect(found.clauses[0].outcome.answer == "yes")
    #expect(found.otherwise.answer == "no")
    #expect(found.otherwise.trainingRows == 25)
  }

  @Test func findsMissingValuesAndPutsThemOnTheBetterSide() throws {
    let x = (0..<40).map { $0 % 4 == 0 ? Double.nan : Double($0) }
    let isMissing: [Int32] = (0..<40).map { $0 % 4 == 0 ? 1 : 0 }
    #expect(try found(rows([number("x", x)], isMissing)).clauses[0].condition == "x is missing")
    let low: [Int32] = (0..<40).map { $0 % 4 == 0 || $0 > 20 ? 0 : 1 }
    #expect(try found(rows([number("x", x)], low)).clauses[0].condition == "x <= 20")
    let high: [Int32] = (0..<40).map { $0 % 4 == 0 || $0 < 20 ? 0 : 1 }
    #expect(try found(rows([number("x", x)], high)).clauses[0].condition == "x > 20")
  }

  @Test func findsLevels() throws {
    let levels: [ExactString] = ["a", "b", "c", "d"]
    let column = category("c", (0..<40).map { levels[$0 % 4] })
    let one: [Int32] = (0..<40).map { $0 % 4 == 2 ? 1 : 0 }
    #expect(try found(rows([column], one)).clauses[0].condition == "c = \"c\"")
    let two: [Int32] = (0..<40).map { $0 % 4 == 3 || $0 % 4 == 1 ? 1 : 0 }
    #expect(try found(rows([column], two)).clauses[0].condition == "c in (\"b\", \"d\")")
    // Naming one level alone, the best that can be done is one of the two.
    let narrow = OneRuleSettings(maximumLevels: 1)
    #expect(try found(rows([column], two), narrow).clauses[0].condition == "c = \"a\"")
    let ofThree: [Int32] = (0..<40).map { [0, 1, 2, 2][$0 % 4] }
    #expect(
      try found(rows([column], ofThree, classes: 3)).clauses[0].condition == "c = \"a\"")
  }

  @Test func rareLevelsAreNotNamed() throws {
    let column = category("c", (0..<40).map { $0 < 4 ? "rare" : $0 % 2 == 0 ? "a" : "b" })
    let found = try found(rows([column], (0..<40).map { $0 < 4 ? 1 : 0 }))
    #expect(found.clauses.allSatisfy { !$0.condition.contains("rare") })
  }

  @Test func findsABooleanAndADate() throws {
    let boolean = Column(
      name: "b", type: .boolean,
      values: .codes(
        CodedValues(codes: (0..<40).map { Int32($0 % 2) }, levels: ["false", "true"])))
    let odd: [Int32] = (0..<40).map { Int32($0 % 2) }
    #expect(try found(rows([boolean], odd)).clauses[0].condition == "b = false")
    // Days at noon: what parts them is a midnight.
    let days = number("day", (0..<40).map { Double($0) * 86_400 + 43_200 }, type: .dateTime)
    let late: [Int32] = (0..<40).map { $0 >= 31 ? 1 : 0 }
    #expect(try found(rows([days], late)).clauses[0].condition == "day > \"1970-02-01\"")
  }

  @Test func findsForRegression() throws {
    let levels: [ExactString?] = ["a", "b", nil, "d"]
    let column = category("c", (0..<40).map { levels[$0 % 4] })
    let training = rows(
      [column, number("x", (0..<40).map(Double.init))],
      values: (0..<40).map { 1_000_000 + [5, 1, 1, 5][$0 % 4] + 0.001 * Double($0) })
    let trained = try RuleLearner(rule: nil).train(training, folds: folds)
    let found = try description(trained)
    #expect(found.clauses.map(\.condition) == ["c in (\"a\", \"d\")"])
    #expect(found.clauses[0].outcome.answer == "1000010")
    // The mean of 20 numbers near 10⁶, good to a few units in the last place (10⁻¹⁰).
    guard case .value(let value) = found.clauses[0].outcome.output else { throw NotARule() }
    #expect(abs(value - 1_000_005.0195) < 1e-9)
    #expect(trained.model.parameterCount == 3)
  }

  @Test func equallyGoodColumnsAreTakenByName() throws {
    let values = (0..<40).map(Double.init)
    let codes: [Int32] = (0..<40).map { $0 >= 25 ? 1 : 0 }
    let training = rows(
      [number("b", values), number("a", values.map { -$0 }), number("c", values)], codes)
    #expect(try found(training).clauses[0].condition == "a > -25")
  }

  @Test func nothingToFindIsSaidByNoClause() throws {
    let values = (0..<40).map(Double.init)
    let constant = number("k", [Double](repeating: 3, count: 40))
    let empty = number("e", [Double](repeating: .nan, count: 40))
    let oneClass = try found(rows([number("x", values)], [Int32](repeating: 1, count: 40)))
    #expect(oneClass.clauses.isEmpty)
    #expect(oneClass.otherwise.answer == "yes")
    #expect(oneClass.otherwise.output == .probabilities([1.0 / 42, 41.0 / 42]))
    #expect(try found(rows([constant, empty], (0..<40).map { $0 % 2 })).clauses.isEmpty)
    #expect(try found(rows([], (0..<40).map { $0 % 2 })).clauses.isEmpty)
    let flat = try found(rows([number("x", values)], values: [Double](repeating: 0.1, count: 40)))
    #expect(flat.clauses.isEmpty)
    #expect(flat.otherwise.output == .value(0.1))
  }

  @Test func foundRuleLeavesLabelsToTheThreshold() throws {
    let training = rows(
      [number("x", (0..<40).map(Double.init))], (0..<40).map { $0 >= 25 ? 1 : 0 })
    let trained = try RuleLearner(rule: nil).train(training, folds: folds)
    #expect(try trained.model.labels(training.features) == nil)
    #expect(trained.outOfFoldLabels == nil)
  }
}
