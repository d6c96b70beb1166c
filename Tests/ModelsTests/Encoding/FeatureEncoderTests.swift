import Models
import Splitting
import Tabular
import Testing

@Suite struct FeatureEncoderTests {
  private let plain = EncoderSettings(maximumLevels: 10, minimumLevelRows: 1)

  private func numbers(_ values: [Double], type: ColumnType = .number) -> Features {
    Features(
      Table(
        columns: [Column(name: "x", type: type, values: .numbers(values))],
        rowCount: values.count))
  }

  private func levels(_ values: [ExactString?], type: ColumnType = .category) -> Features {
    Features(
      Table(
        columns: [Column(name: "c", type: type, values: .codes(CodedValues(values)))],
        rowCount: values.count))
  }

  @Test func missingNumberIsTrainingMedianWithIndicator() throws {
    let encoder = FeatureEncoder.fit(numbers([4, 1, .nan, 10, 2]), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: 3), .missing])
    let design = try encoder.encode(numbers([.nan, 7]))
    #expect(design.column(0) == [3, 7])
    #expect(design.column(1) == [1, 0])
  }

  @Test func noIndicatorWhereTrainingMissedNothing() throws {
    let encoder = FeatureEncoder.fit(numbers([1, 2, 6]), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: 2)])
    #expect(try encoder.encode(numbers([.nan])).column(0) == [2])
  }

  @Test func medianOfHugeNumbersIsFinite() {
    let huge = Double.greatestFiniteMagnitude
    let encoder = FeatureEncoder.fit(numbers([huge, huge]), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: huge)])
  }

  @Test func columnWithoutValuesGivesNothing() throws {
    let encoder = FeatureEncoder.fit(numbers([.nan, .nan]), settings: plain)
    #expect(encoder.columns.isEmpty)
    #expect(try encoder.encode(numbers([1, 2, 3])).rowCount == 3)
    #expect(FeatureEncoder.fit(levels([nil, nil]), settings: plain).columns.isEmpty)
  }

  @Test func dateTimesAreDays() throws {
    let encoder = FeatureEncoder.fit(numbers([86_400, 172_800], type: .dateTime), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: 1.5)])
    #expect(try encoder.encode(numbers([43_200, .nan], type: .dateTime)).column(0) == [0.5, 1.5])
  }

  @Test func everyLevelHasAColumnMissingLast() throws {
    let training = levels(["b", "a", nil, "b"])
    let encoder = FeatureEncoder.fit(training, settings: plain)
    #expect(encoder.columns.map(\.part) == [.level("a"), .level("b"), .missing])
    let design = try encoder.encode(training)
    #expect(design.column(0) == [0, 1, 0, 0])
    #expect(design.column(1) == [1, 0, 0, 1])
    #expect(design.column(2) == [0, 0, 1, 0])
  }

  @Test func rareLevelsArePooledAndTakeUnseenOnes() throws {
    let encoder = FeatureEncoder.fit(
      levels(["a", "a", "b", "b", "c", "d"]),
      settings: EncoderSettings(maximumLevels: 10, minimumLevelRows: 2))
    #expect(encoder.columns.map(\.part) == [.level("a"), .level("b"), .rareLevel])
    // Codes of another table need not be those of training.
    let design = try encoder.encode(levels(["z", "b", "c", nil]))
    #expect(design.column(0) == [0, 0, 0, 0])
    #expect(design.column(1) == [0, 1, 0, 0])
    #expect(design.column(2) == [1, 0, 1, 1])
  }

  @Test func unseenLevelIsZeroWithoutRareOnes() throws {
    let encoder = FeatureEncoder.fit(levels(["a", "b"]), settings: plain)
    let design = try encoder.encode(levels(["z", nil]))
    #expect(design.column(0) == [0, 0])
    #expect(design.column(1) == [0, 0])
  }

  @Test func mostFrequentLevelsStayTiesByBytes() {
    let encoder = FeatureEncoder.fit(
      levels(["d", "c", "b", "a", "d"]),
      settings: EncoderSettings(maximumLevels: 2, minimumLevelRows: 1))
    #expect(encoder.columns.map(\.part) == [.level("a"), .level("d"), .rareLevel])
  }

  @Test func levelWithoutFittingRowsIsUnseenNotRare() {
    let fold = levels(["a", "b", "c"]).selecting([0, 1])
    let encoder = FeatureEncoder.fit(fold, settings: plain)
    #expect(encoder.columns.map(\.part) == [.level("a"), .level("b")])
  }

  @Test func booleansAreNeverRare() {
    let encoder = FeatureEncoder.fit(
      levels(["false", "false", "true"], type: .boolean),
      settings: EncoderSettings(maximumLevels: 1, minimumLevelRows: 5))
    #expect(encoder.columns.map(\.part) == [.level("false"), .level("true")])
  }

  @Test func missingColumnAndWrongTypeAreErrors() {
    let encoder = FeatureEncoder.fit(numbers([1, 2]), settings: plain)
    #expect(throws: PredictionError.missingColumn("x")) { try encoder.encode(levels(["a"])) }
    #expect(throws: PredictionError.wrongType("x", expected: .number, found: .dateTime)) {
      try encoder.encode(numbers([1], type: .dateTime))
    }
  }
}
