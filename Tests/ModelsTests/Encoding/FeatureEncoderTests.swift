import LinearAlgebra
import Parallel
import Splitting
import Statistics
import Tabular
import Testing

@testable import Models

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

  @Test func missingNumberIsTrainingMedianWithIndicator() {
    let encoder = FeatureEncoder.fit(numbers([4, 1, .nan, 10, 2]), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: 3), .missing])
    let design = encoder.encode(numbers([.nan, 7]))
    #expect(design.column(0) == [3, 7])
    #expect(design.column(1) == [1, 0])
  }

  @Test func noIndicatorWhereTrainingMissedNothing() {
    let encoder = FeatureEncoder.fit(numbers([1, 2, 6]), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: 2)])
    #expect(encoder.encode(numbers([.nan])).column(0) == [2])
  }

  @Test func medianOfHugeNumbersIsFinite() {
    let huge = Double.greatestFiniteMagnitude
    let encoder = FeatureEncoder.fit(numbers([huge, huge]), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: huge)])
  }

  @Test func columnWithoutValuesGivesNothing() {
    let encoder = FeatureEncoder.fit(numbers([.nan, .nan]), settings: plain)
    #expect(encoder.columns.isEmpty)
    #expect(encoder.encode(numbers([1, 2, 3])).rows == 3)
    #expect(FeatureEncoder.fit(levels([nil, nil]), settings: plain).columns.isEmpty)
  }

  @Test func dateTimesAreDays() {
    let encoder = FeatureEncoder.fit(numbers([86_400, 172_800], type: .dateTime), settings: plain)
    #expect(encoder.columns.map(\.part) == [.value(median: 1.5)])
    #expect(encoder.encode(numbers([43_200, .nan], type: .dateTime)).column(0) == [0.5, 1.5])
  }

  @Test func everyLevelHasAColumnMissingLast() {
    let training = levels(["b", "a", nil, "b"])
    let encoder = FeatureEncoder.fit(training, settings: plain)
    #expect(encoder.columns.map(\.part) == [.level("a"), .level("b"), .missing])
    let design = encoder.encode(training)
    #expect(design.column(0) == [0, 1, 0, 0])
    #expect(design.column(1) == [1, 0, 0, 1])
    #expect(design.column(2) == [0, 0, 1, 0])
  }

  @Test func rareLevelsArePooledAndTakeUnseenOnes() {
    let encoder = FeatureEncoder.fit(
      levels(["a", "a", "b", "b", "c", "d"]),
      settings: EncoderSettings(maximumLevels: 10, minimumLevelRows: 2))
    #expect(encoder.columns.map(\.part) == [.level("a"), .level("b"), .rareLevel])
    // Codes of another table need not be those of training.
    let design = encoder.encode(levels(["z", "b", "c", nil]))
    #expect(design.column(0) == [0, 0, 0, 0])
    #expect(design.column(1) == [0, 1, 0, 0])
    #expect(design.column(2) == [1, 0, 1, 1])
  }

  @Test func unseenLevelIsZeroWithoutRareOnes() {
    let encoder = FeatureEncoder.fit(levels(["a", "b"]), settings: plain)
    let design = encoder.encode(levels(["z", nil]))
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
}

/// Encoders of all folds at once against those fitted on each fold's rows.
@Suite struct FoldedEncoderTests {
  @Test(arguments: [60, 9_001])
  func foldEncodersAreThoseOfTheirRows(count: Int) {
    var random = SeededRandom(seed: 5)
    let numbers = (0..<count).map { _ in
      random.uniform() < 0.2 ? .nan : (random.uniform() * 50).rounded() / 4
    }
    let levels = (0..<count).map { _ in
      random.uniform() < 0.1 ? nil : ExactString("level \(Int(random.uniform() * 30))")
    }
    let features = Features(
      Table(
        columns: [
          Column(name: "n", type: .number, values: .numbers(numbers)),
          Column(name: "c", type: .category, values: .codes(CodedValues(levels))),
        ], rowCount: count))
    let folds = Folds(
      assignment: (0..<count).map { _ in Int32(random.uniform(below: 4)) }, count: 4)
    let settings = EncoderSettings(maximumLevels: 20, minimumLevelRows: 2)
    let encoders = FeatureEncoder.fit(
      features, folds: folds, settings: settings, workers: Workers(2))
    #expect(encoders.count == 5)
    for fold in 0..<4 {
      let alone = FeatureEncoder.fit(
        features.selecting(folds.rows(of: fold).fitting), settings: settings)
      #expect(encoders[fold].columns == alone.columns)
    }
    #expect(encoders[4].columns == FeatureEncoder.fit(features, settings: settings).columns)
  }

  /// Against a sort, on values with many ties and on few distinct ones.
  @Test func mediansAreThoseOfSortedValues() {
    var random = SeededRandom(seed: 8)
    for distinct in [1, 2, 3, 1000, 1_000_000] {
      for count in [1, 2, 7, 20_000, 20_001] {
        let values = (0..<count).map { _ in Double(random.uniform(below: distinct)) }
        let sorted = values.sorted()
        let expected = sorted[(count - 1) / 2] / 2 + sorted[count / 2] / 2
        let features = Features(
          Table(
            columns: [Column(name: "x", type: .number, values: .numbers(values))],
            rowCount: count))
        let encoder = FeatureEncoder.fit(
          features, settings: EncoderSettings(maximumLevels: 1, minimumLevelRows: 1))
        #expect(encoder.columns.map(\.part) == [.value(median: expected)])
      }
    }
  }
}
