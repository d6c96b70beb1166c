import Audit
import Candidates
import Evaluation
import HarnessConfiguration
import Results
import Tabular
import Testing

@Suite struct RunConfigurationTests {
  private func decode(_ text: String) throws -> RunConfiguration {
    try RunConfiguration.decode(Array(text.utf8))
  }

  @Test func minimalConfigHasTheDocumentedDefaults() throws {
    let config = try decode(minimalConfig)
    #expect(config.project == "loans")
    #expect(config.data.target == "repaid")
    #expect(config.data.positive == nil)
    #expect(config.data.reading == ReadingOptions())
    #expect(!config.data.dropMissingTarget)
    #expect(config.metric.minimumLift == 0)
    #expect(config.metric.margin == 0)
    #expect(config.split.method == .holdout)
    #expect(config.split.testShare == 0.2)
    #expect(config.split.seed == 42)
    #expect(config.baselines.rule == nil)
    #expect(config.baselines.linearPenalty == nil)
    #expect(config.baselines.treePruning == nil)
    #expect(config.baselines.folds == 5)
    #expect(config.baselines.waived.isEmpty)
    #expect(config.candidates.isEmpty)
    #expect(config.evidence.alpha == 0.05)
    #expect(config.evidence.bootstrapDraws == 2000)
    #expect(config.costs == nil)
  }

  @Test func rowsOfAGroupStayTogetherUnlessTheConfigWantsItOtherwise() throws {
    let withGroup = minimalConfig(
      "\"target\": \"repaid\"", replacedBy: "\"target\": \"repaid\", \"group\": \"household\"")
    let config = try decode(withGroup)
    #expect(config.split.method == .group("household"))
    #expect(config.readingOptions.types["household"] == .category)
    let asked = withGroup.replacing(
      "\"metric\":", with: "\"split\": { \"method\": \"holdout\" }, \"metric\":")
    #expect(try decode(asked).split.method == .holdout)
    #expect(try decode(asked).readingOptions.types["household"] == .category)
  }

  @Test func everySectionIsRead() throws {
    let config = try decode(fullConfig)
    #expect(config.data.group == "household")
    #expect(config.data.weight == "stands_for")
    #expect(config.data.positive == "1")
    #expect(config.data.id == "loan")
    #expect(config.data.exclude == ["branch"])
    #expect(config.data.reading.delimiter == UInt8(ascii: "\t"))
    #expect(config.data.reading.missingSpellings == ["", "-"])
    #expect(config.data.reading.types == ["zip": .category])
    #expect(config.split.method == .group("customer"))
    #expect(config.split.seed == 9_007_199_254_740_991)
    #expect(
      config.baselines.rule
        == .list(
          [.init(condition: "income > 5000", predict: "1")], otherwise: "0"))
    #expect(config.baselines.linearPenalty == 0)
    #expect(config.baselines.treeMaximumDepth == 3)
    #expect(config.baselines.treePruning == nil)
    #expect(config.baselines.waived.map(\.rung) == [.tree])
    #expect(config.candidates.first?.columns.probability == "p")
    #expect(config.candidates.first?.threshold == 0.3)
    #expect(
      config.subpopulations.map(\.dimensions) == [
        [.init(column: "sex", binning: .automatic)],
        [
          .init(
            column: "age", binning: .bins([25, 45, 65]), shares: .bins([0.2, 0.3, 0.3, 0.2]))
        ],
        [.init(column: "income", binning: .quantiles(4))],
        [
          .init(column: "sex", binning: .automatic),
          .init(column: "age", binning: .bins([40])),
        ], [.init(column: "town", binning: .automatic, minimumRows: 200)], [],
      ])
    #expect(
      config.subpopulations.last
        == .named("young sellers", condition: #"age < 30 and role = "seller""#))
    #expect(config.guardrails.map(\.name) == ["pinball", "brier"])
    #expect(config.guardrails.first?.quantile == 0.9)
    #expect(
      config.costs?.costs
        == .matrix([
          .init(truth: "0", prediction: "1", cost: 5),
          .init(truth: "1", prediction: "0", cost: -1),
        ]))
    #expect(config.costs?.currency == "EUR")
    #expect(config.evidence.seed == 7)
    #expect(config.audit.requiredColumns == ["income"])
    #expect(config.audit.ranges == ["age": 0...120])
    #expect(config.audit[.mostlyMissing].warnIf == 0.2)
    #expect(config.audit[.mostlyMissing].errorIf == 0.9)
    #expect(config.audit[.tellingColumn].warnIf == 5)
    #expect(
      config.audit.waivers == [
        AuditWaiver(
          check: .tellingColumn, column: "score",
          waiver: Waiver(reason: "Known before.", by: "A. Person", date: "2024-02-29"))
      ])
    #expect(config.evidence.oneColumnShare == 0.8)
    var price = RungPrice(megabytes: 3.2, milliseconds: 40, people: 0.5, moneyPerMonth: 900)
    price.latencyMilliseconds = 12.5
    price.memoryMegabytes = 700
    price.trainingSeconds = 3600
    price.moneyPerThousand = 0.02
    price.specialHardware = true
    #expect(config.candidates.first?.price == .init(parameters: 12_000, price: price))
    #expect(config.baselines.prices[.tree]?.hoursPerMonth == 1.5)
    #expect(config.budget?.latencyMilliseconds == 50)
    #expect(config.budget?.specialHardware == false)
    #expect(config.budget?.machineHour == 0.4)
    #expect(config.budget?.trainingsPerMonth == 4)
    #expect(config.signOff == SignOffSettings(byAuthor: true, allowedSigners: "reviewers"))
    #expect(config.candidates.first?.source == .file(path: "boosted.csv"))
    #expect(
      config.candidates.last?.source
        == .program(
          ProgramSettings(
            command: ["python3", "model.py", ""], hasPhases: true, seconds: 60, megabytes: 500,
            environment: ["CUDA_VISIBLE_DEVICES"])))
    #expect(config.baselines.prices[.rule] == RungPrice(people: 0.1))
    #expect(config.baselines.prices[.linear] == RungPrice(moneyPerMonth: 5))
  }

  @Test func costsAreAMatrixAloneOrWithAUnitOrACurrency() throws {
    func costs(_ text: String) throws -> RunConfiguration.CostSettings? {
      try RunConfiguration.decode(Array(minimalConfig(with: "\"costs\": \(text)").utf8)).costs
    }
    let matrix = RunConfiguration.CostSettings.Costs.matrix([
      .init(truth: "a", prediction: "b", cost: 5)
    ])
    #expect(try costs(#"{ "a": { "b": 5 } }"#) == .init(costs: matrix, currency: nil))
    #expect(try costs(#"{ "matrix": { "a": { "b": 5 } } }"#) == .init(costs: matrix, currency: nil))
    #expect(
      try costs(#"{ "perUnit": 12.5, "currency": "EUR" }"#)
        == .init(costs: .perUnit(12.5), currency: "EUR"))
  }

  @Test func dataComeFromAFileADatabaseOrDuckDB() throws {
    let file = #""data": { "path": "loans.csv", "target": "repaid" }"#
    #expect(try decode(minimalConfig).data.source == .file(path: "loans.csv"))
    #expect(
      try decode(minimalConfig(file, replacedBy: sqliteData)).data.source
        == .sqlite(path: "loans.db", query: "SELECT 1 AS repaid"))
    #expect(
      try decode(minimalConfig(file, replacedBy: duckDBData)).data.source
        == .duckDB(query: "FROM 'loans.json'"))
  }

  @Test func whatElseIsAskedForIsNotDispensable() throws {
    let excluding = fullConfig.replacing(
      "[\"branch\"]", with: "[\"branch\", \"customer\", \"sex\", \"loan\"]")
    #expect(try decode(excluding).dispensableColumns == ["branch"])
  }

  @Test func aStringIsTheShortFormOfARule() throws {
    let config = try decode(minimalConfig(with: #""baselines": { "rule": "income > 5000" }"#))
    #expect(config.baselines.rule == .positive(when: "income > 5000"))
  }

  @Test func aColumnCanSayWhichRowsTest() throws {
    let config = try decode(minimalConfig(with: splitByColumn))
    #expect(config.split.method == .column("part", test: "1"))
    #expect(config.readingOptions.types["part"] == .category)
  }

  @Test func idsGroupsAndPartsAreReadAsText() throws {
    let config = try decode(fullConfig)
    #expect(config.readingOptions.types["loan"] == .category)
    #expect(config.readingOptions.types["customer"] == .category)
    #expect(config.readingOptions.types["income"] == nil)
  }
}
