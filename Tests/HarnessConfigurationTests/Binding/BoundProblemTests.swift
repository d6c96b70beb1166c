import Evaluation
import HarnessConfiguration
import Models
import Results
import Splitting
import Tabular
import Testing

@Suite struct BoundProblemTests {
  private func bind(_ config: String, _ csv: String) throws -> BoundProblem {
    let configuration = try RunConfiguration.decode(Array(config.utf8))
    let read = try DelimitedReader(options: configuration.readingOptions).read(Array(csv.utf8))
    return try BoundProblem.bind(configuration, to: read)
  }

  private func classes(_ problem: BoundProblem) -> [ExactString] { problem.target.classes }

  private let loans = """
    loan,income,sex,age,repaid
    007,100,f,30,no
    7,200,m,40,yes
    08,300,f,50,yes
    a,400,m,60,yes
    """

  @Test func theRarerClassIsPositive() throws {
    #expect(classes(try bind(minimalConfig, loans)) == ["yes", "no"])
  }

  @Test func ofEquallyFrequentClassesTheLastByBytesIsPositive() throws {
    let csv = "x,repaid\n1,b\n2,a\n3,B\n4,a\n5,b\n6,B\n".replacing("B", with: "b")
    #expect(classes(try bind(minimalConfig, "x,repaid\n1,b\n2,a\n")) == ["a", "b"])
    #expect(classes(try bind(minimalConfig, csv)) == ["b", "a"])
  }

  @Test func theConfigNamesThePositiveClass() throws {
    let config = minimalConfig(
      "\"target\": \"repaid\"", replacedBy: "\"target\": \"repaid\", \"positive\": \"yes\"")
    #expect(classes(try bind(config, loans)) == ["no", "yes"])
  }

  @Test(arguments: [
    ("1e200", BindingProblem.targetTooLarge(1e200, at: .line(2), limit: 1e140)),
    ("1.00000000000000000001", nil), ("1e-300", nil),
  ])
  func squaresOfTheTargetStayInRange(_ cell: String, _ problem: BindingProblem?) throws {
    let config = minimalConfig("\"roc_auc\"", replacedBy: "\"mae\"")
    let csv = "x,repaid\n1,\(cell)\n2,1\n3,2\n4,3\n"
    do {
      _ = try bind(config, csv)
      #expect(problem == nil)
    } catch let problems as ConfigurationProblems {
      #expect(problems.problems.map(\.kind) == problem.map { [.binding($0)] })
    }
  }

  private let withGroupAndWeight = minimalConfig(
    "\"target\": \"repaid\"",
    replacedBy: "\"target\": \"repaid\", \"group\": \"g\", \"weight\": \"w\"")

  @Test func rowsWithoutWeightAreLeftOut() throws {
    let csv = "x,g,w,repaid\n1,a,0.5,no\n2,b,0,maybe\n3,a,3,yes\n4,c,1,yes\n"
    let bound = try bind(withGroupAndWeight, csv)
    #expect(classes(bound) == ["yes", "no"])
    #expect(bound.weights == [0.25, 1.5, 0.5])
    #expect(bound.weightlessRows == 1)
    #expect(bound.ids.map(\.string) == ["1", "3", "4"])
    #expect(bound.droppedIDs?.map(\.string) == ["2"])
    #expect(bound.group?.count == 3)
    #expect(bound.features == ["x"])
    #expect(bound.roles["g"] == .group && bound.roles["w"] == .weight)
  }

  @Test func weightsThatAreAllTheSameAreNone() throws {
    let bound = try bind(withGroupAndWeight, "x,g,w,repaid\n1,a,3,no\n2,b,3,yes\n3,b,0,yes\n")
    #expect(bound.weights == nil && bound.target.count == 2)
  }

  @Test(arguments: [
    ("1,a,,no", BindingProblem.weightMissing(rows: 1, first: .line(2))),
    ("1,a,-2,no", .weightOutOfRange(-2, at: .line(2), rows: 1)),
    ("1,,2,no", .groupMissing("g", rows: 1, first: .line(2))),
    ("1,a,heavy,no", .weightNotNumeric(.category, exception: nil)),
  ])
  func weightsAndGroupsAreThere(_ row: String, _ problem: BindingProblem) throws {
    do {
      _ = try bind(withGroupAndWeight, "x,g,w,repaid\n\(row)\n2,b,1,yes\n3,c,2,yes\n")
      Issue.record("nothing was said")
    } catch let problems as ConfigurationProblems {
      #expect(problems.problems.map(\.kind) == [.binding(problem)])
    }
  }

  @Test func someRowHasAWeight() throws {
    do {
      _ = try bind(withGroupAndWeight, "x,g,w,repaid\n1,a,0,no\n2,b,0,yes\n3,c,0,yes\n")
      Issue.record("nothing was said")
    } catch let problems as ConfigurationProblems {
      #expect(problems.problems.map(\.kind) == [.binding(.noWeight)])
    }
  }

  @Test func classesAreSpelledAsInTheFile() throws {
    let csv = "x,repaid\n1,01\n2,1.50\n3,01\n4,x\n"
    #expect(classes(try bind(minimalConfig, csv)) == ["01", "1.50", "x"])
  }

  @Test func caseOfBooleansDoesNotMatter() throws {
    let csv = "x,repaid\n1,True\n2,FALSE\n3,true\n4,True\n"
    let config = minimalConfig(
      "\"target\": \"repaid\"", replacedBy: "\"target\": \"repaid\", \"positive\": true")
    let bound = try bind(config, csv)
    #expect(classes(bound) == ["false", "true"])
    guard case .classes(let target) = bound.target else { return }
    #expect(target.codes == [1, 0, 1, 1])
  }

  @Test func aBareNumberNamesTheClassThatIsEqualToIt() throws {
    let csv = "x,repaid\n1,1.0\n2,0.0\n3,1.0\n"
    let config = minimalConfig(
      "\"target\": \"repaid\"", replacedBy: "\"target\": \"repaid\", \"positive\": 1")
    #expect(classes(try bind(config, csv)) == ["0.0", "1.0"])
  }

  @Test func aMetricOfValuesMakesARegression() throws {
    let config = minimalConfig("\"roc_auc\"", replacedBy: "\"mae\"")
    let bound = try bind(config, "x,repaid\n1,1.5\n2,2\n3,3\n")
    guard case .values(let values) = bound.target else {
      Issue.record("expected values")
      return
    }
    #expect(values == [1.5, 2, 3])
    #expect(bound.metric == .meanAbsoluteError)
  }

  @Test func idsAreExactAndOtherwiseRowNumbers() throws {
    let config = minimalConfig(
      "\"target\": \"repaid\"", replacedBy: "\"target\": \"repaid\", \"id\": \"loan\"")
    #expect(try Array(bind(config, loans).ids) == ["007", "7", "08", "a"])
    #expect(try Array(bind(minimalConfig, loans).ids) == ["1", "2", "3", "4"])
  }

  @Test func rowsWithoutATargetAreDroppedOnRequest() throws {
    let config = minimalConfig(
      "\"target\": \"repaid\"", replacedBy: "\"target\": \"repaid\", \"dropMissingTarget\": true")
    let bound = try bind(config, "x,repaid\n1,a\n2,\n3,b\n4,NA\n5,a\n")
    #expect(Array(bound.ids) == ["1", "3", "5"])
    #expect(bound.table.rowCount == 3)
    #expect(bound.target.count == 3)
  }

  @Test func rolesSayWhatModelsMayUse() throws {
    let config = minimalConfig(with: #""split": { "method": "time", "column": "age" }"#)
      .replacing(
        "\"target\": \"repaid\"",
        with: "\"target\": \"repaid\", \"id\": \"loan\", \"exclude\": [\"sex\"]")
    let bound = try bind(config, loans)
    #expect(
      bound.roles == [
        "loan": .id, "income": .feature, "sex": .excluded, "age": .time, "repaid": .target,
      ])
    #expect(bound.features == ["income"])
  }

  @Test func theShortRulePredictsThePositiveClass() throws {
    let config = minimalConfig(with: #""baselines": { "rule": "income < 150" }"#)
    let rule = try #require(try bind(config, loans).rule)
    #expect(rule.clauses.map(\.answer) == [.label("no")])
    #expect(rule.otherwise == .label("yes"))
  }

  @Test func costsStandInTheOrderOfTheClasses() throws {
    let config = minimalConfig(
      with: #""costs": { "yes": { "no": 2 }, "no": { "yes": 7, "no": -1 } }"#)
    #expect(try bind(config, loans).costs == CostMatrix(costs: [[0, 2], [7, -1]]))
  }

  @Test func costsMakeMoney() throws {
    let matrix = minimalConfig(
      with: #""costs": { "matrix": { "yes": { "no": 2 } }, "currency": "EUR" }"#)
    #expect(
      try bind(matrix, loans).money
        == MoneyScale(CostMatrix(costs: [[0, 2], [0, 0]]), currency: "EUR"))
    let unit = minimalConfig(with: #""costs": { "perUnit": 3 }"#)
      .replacing("\"roc_auc\"", with: "\"rmse\"")
    let csv = "x,repaid\n1,1\n2,2\n3,3\n4,5\n"
    #expect(try bind(unit, csv).money?.summary.metric == "mae")
    let classes = minimalConfig(with: #""costs": { "perUnit": 3 }"#)
    #expect(throws: ConfigurationProblems.self) { try bind(classes, loans) }
  }

  @Test func guardrailsAreBound() throws {
    let config = minimalConfig(with: #""guardrails": [{ "metric": "brier", "margin": 0.1 }]"#)
    #expect(try bind(config, loans).guardrails == [.init(metric: .brier, margin: 0.1)])
  }

  @Test func subpopulationsAreDeclared() throws {
    let config = minimalConfig(
      with: #""subpopulations": ["sex", { "cross": ["sex", { "column": "age", "bins": [40] }] }]"#)
    let bound = try bind(config, loans)
    let dimensions: [[SubpopulationDeclaration.Dimension]] = bound.subpopulations.map {
      declaration in
      if case .cut(let dimensions) = declaration { dimensions } else { [] }
    }
    #expect(dimensions.map { $0.map(\.column) } == [["sex"], ["sex", "age"]])
    #expect(dimensions.last?.last?.binning == .bins([40]))
    #expect(dimensions.first?.first?.minimumRows == 10)
  }

  /// Row 3 of the data is row 2 of the table; the others train.
  private func subpopulations(_ declared: String) throws -> [SubpopulationRows] {
    let config = minimalConfig(
      with: #""subpopulations": [\#(declared)]"#)
    let configuration = try RunConfiguration.decode(Array(config.utf8))
    let bound = try BoundProblem.bind(
      configuration, to: try DelimitedReader().read(Array(loans.utf8)))
    return try bound.subpopulations(
      of: Split(trainingRows: [0, 3], testRows: [1, 2]), declaredIn: configuration)
  }

  private func problems(_ declared: String) throws -> [ConfigurationProblem] {
    do {
      _ = try subpopulations(declared)
      return []
    } catch let error as ConfigurationProblems {
      return error.problems
    }
  }

  @Test func anExpressionNamesItsRows() throws {
    let found = try subpopulations(
      #"{ "name": "older women", "where": "age > 40 and sex = \"f\"" }"#)
    #expect(
      found == [
        SubpopulationRows(
          subpopulation: .init(
            conditions: [.expression(name: "older women", text: #"age > 40 and sex = "f""#)]),
          rows: [1])
      ])
  }

  @Test func whatIsDeclaredAndMatchesNoTestRowIsAProblem() throws {
    let bins = try problems(#"{ "cross": ["sex", { "column": "age", "bins": [35, 38, 45] }] }"#)
    #expect(
      bins.map(\.path.description) == [
        "$.subpopulations[0].cross[1].bins", "$.subpopulations[0].cross[1].bins",
      ])
    #expect(
      bins.map(\.kind) == [
        .binding(
          .emptySubpopulation(
            .bin(dimension: 1, column: "age", lower: nil, upper: 35, below: nil, above: 40))),
        .binding(
          .emptySubpopulation(
            .bin(dimension: 1, column: "age", lower: 35, upper: 38, below: nil, above: 40))),
      ])
    let young = try problems(#"{ "name": "young", "where": "age < 40 and sex = \"f\"" }"#)
    #expect(young.map(\.path.description) == ["$.subpopulations[0].where"])
    #expect(
      young.map(\.kind) == [
        .binding(
          .emptySubpopulation(
            .expression(
              name: "young",
              never: [
                .init(
                  column: "age", test: .compares(.less, .number(40)),
                  present: .numbers(.number, from: 40, to: 50))
              ])))
      ])
    let together = try problems(#"{ "name": "none", "where": "age > 40 and sex = \"m\"" }"#)
    #expect(
      together.map(\.kind) == [
        .binding(.emptySubpopulation(.expression(name: "none", never: [])))
      ])
  }

  /// Levels that only training rows have are listed with no rows, since nobody declared them by name.
  @Test func levelsOfTheDataAreNoProblem() throws {
    #expect(
      try subpopulations(#"{ "column": "loan", "minimumRows": 0 }"#).map(\.rows.count) == [
        0, 1, 1, 0,
      ])
  }

  @Test(arguments: [
    (#"{ "name": "a", "where": "repaid = \"no\"" }"#, BindingProblem.notAGroup("repaid", .target)),
    (#"{ "column": "age", "minimumRows": 5 }"#, .levelsOfNumbers("age")),
    (
      #"{ "name": "a", "where": "sex = \"x\"" }"#,
      .rule(
        .unknownLevel("sex", "x", levels: ["f", "m"]),
        columns: ["loan", "income", "sex", "age", "repaid"])
    ),
  ])
  func whatMakesNoSubpopulationIsNoted(_ declared: String, _ problem: BindingProblem) throws {
    #expect(try problems(declared).map(\.kind) == [.binding(problem)])
  }

  @Test func problemsOfFormAndOfNamesAreListedTogether() throws {
    let config = minimalConfig(
      with: #""candidtes": [], "subpopulations": ["sexe"], "split": { "testShare": 2 }"#)
    do {
      _ = try RunConfiguration.decode(Array(config.utf8))
      Issue.record("the config is broken")
    } catch {
      #expect(error.problems.map(\.path.description) == ["$.candidtes", "$.split.testShare"])
      let all = error.adding(namesIn: try DelimitedReader().read(Array(loans.utf8)))
      #expect(
        all.problems.map(\.path.description) == [
          "$.candidtes", "$.subpopulations[0]", "$.split.testShare",
        ])
    }
  }
}
