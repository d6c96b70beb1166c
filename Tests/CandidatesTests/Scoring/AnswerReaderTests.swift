import Candidates
import Models
import Results
import Tabular
import Testing

struct AnswerReaderTests {
  private static let binary = PredictedTarget.classes(["<=50K", ">50K"])
  private static let flags = PredictedTarget.classes(["0", "1"])
  private static let species = PredictedTarget.classes(["b", "a", "c"])

  private func read(
    _ batches: [(String, Int)], _ target: PredictedTarget, _ form: AnswerForm = AnswerForm()
  ) throws(AnswerReader.Fault) -> CandidatePredictions {
    var reader = AnswerReader(form, target: target)
    for (body, count) in batches { try reader.take(Array(body.utf8), count: count) }
    return try reader.predictions().0
  }

  private func predictions(
    _ list: String, rows: Int, _ target: PredictedTarget, _ form: AnswerForm = AnswerForm()
  ) throws(AnswerReader.Fault) -> CandidatePredictions {
    try read([(#"{"predictions": \#(list)}"#, rows)], target, form)
  }

  private func fault(
    _ body: String, _ target: PredictedTarget = binary
  ) -> AnswerReader.Fault? {
    do throws(AnswerReader.Fault) {
      _ = try read([(body, 2)], target)
      return nil
    } catch {
      return error
    }
  }

  private func positive(_ values: [Double]) -> Predictions {
    .probabilities(ClassProbabilities(positive: values))
  }

  @Test func valuesAreNumbersAloneInListsAndInObjects() throws {
    for list in ["[1, -2.5e3]", "[[1.0], [-2500]]", #"[{"prediction": 1}, {"prediction": -2500}]"#]
    {
      #expect(try predictions(list, rows: 2, .values).predictions == .values([1, -2500]))
    }
  }

  @Test func batchesFollowEachOther() throws {
    let joined = try read(
      [(#"{"predictions":[1,2]}"#, 2), (#"{"predictions":[3]}"#, 1)], .values)
    #expect(joined.predictions == .values([1, 2, 3]))
  }

  @Test func labelsAreNamesOfClasses() throws {
    #expect(
      try predictions(#"["<=50K", ">50K", "\u003e50K"]"#, rows: 3, Self.binary).predictions
        == .labels([0, 1, 1]))
    #expect(
      try predictions("[true, false]", rows: 2, .classes(["false", "true"])).predictions
        == .labels([1, 0]))
  }

  @Test func numbersAreLabelsWhereAllAreNamesOfClasses() throws {
    #expect(try predictions("[1, 0, 1.0]", rows: 3, Self.flags).predictions == .labels([1, 0, 1]))
    #expect(
      try predictions("[1, 0, 0.5]", rows: 3, Self.flags).predictions == positive([1, 0, 0.5]))
    #expect(
      try predictions("[1, 0]", rows: 2, Self.flags, AnswerForm(numbers: .probabilities))
        .predictions == positive([1, 0]))
  }

  @Test func probabilitiesOfThePositiveClassMayStandAlone() throws {
    for list in ["[0.25, 1]", "[[0.25], [1]]", #"[{"probability": 0.25}, {"probability": 1}]"#] {
      #expect(try predictions(list, rows: 2, Self.binary).predictions == positive([0.25, 1]))
    }
  }

  @Test func listsHaveTheClassesInTheirSortedOrder() throws {
    #expect(
      try predictions("[[0.2, 0.7, 0.1]]", rows: 1, Self.species).predictions
        == .probabilities(ClassProbabilities(columns: [[0.7], [0.2], [0.1]])))
    // The positive class need not be the last by name; numbers are sorted as numbers.
    #expect(
      try predictions("[[0.2, 0.8]]", rows: 1, .classes([">50K", "<=50K"])).predictions
        == positive([0.2]))
    #expect(
      try predictions("[[0.5, 0.3, 0.2]]", rows: 1, .classes(["10", "9", "100"])).predictions
        == .probabilities(ClassProbabilities(columns: [[0.3], [0.5], [0.2]])))
    #expect(
      try predictions(
        "[[0.2, 0.8]]", rows: 1, Self.binary, AnswerForm(classes: [">50K", "<=50K"])
      ).predictions == positive([0.2]))
  }

  @Test func objectsHaveProbabilitiesByClass() throws {
    #expect(
      try predictions(#"[{">50K": 0.3, "<=50K": 0.7}]"#, rows: 1, Self.binary).predictions
        == positive([0.3]))
    let both = try predictions(
      #"[{"probability_a": 0.2, "probability_b": 0.7, "probability_c": 0.1, "label": "c"}]"#,
      rows: 1, Self.species)
    #expect(
      both.predictions
        == .probabilities(ClassProbabilities(columns: [[0.7], [0.2], [0.1]])))
    #expect(both.labels == [2])
  }

  @Test func predictionsMayStandDeeper() throws {
    let body = #"{"model": "v2", "outputs": {"scores": [0.5]}}"#
    #expect(
      try read([(body, 1)], Self.binary, AnswerForm(path: ["outputs", "scores"])).predictions
        == positive([0.5]))
  }

  @Test func whatIsNoAnswerIsToldWithItsStart() {
    #expect(fault("<html>Bad gateway</html>")?.problem == .notJSON)
    #expect(fault("<html>Bad gateway</html>")?.excerpt == "<html>Bad gateway</html>")
    #expect(fault("")?.problem == .notJSON)
    #expect(fault(#"{"predictions": [0.1, 0.2"#)?.problem == .notJSON)
    #expect(fault(#"{"predictions": [0.1, 0.2]} trailing"#)?.problem == .notJSON)
    #expect(fault(String(repeating: "[", count: 100_000))?.problem == .notJSON)
    #expect(fault(#"{"error": "no"}"#)?.problem == .noPredictions)
    #expect(fault(#"{"predictions": {"a": 1}}"#)?.problem == .noPredictions)
    #expect(fault("[0.1, 0.2]")?.problem == .noPredictions)
    let long = String(repeating: "x", count: 5000)
    #expect(fault(long)?.excerpt.count == 401)
  }

  @Test func tooFewAndTooManyAreCounted() {
    #expect(fault(#"{"predictions": [0.1]}"#)?.problem == .count(found: 1, expected: 2))
    #expect(fault(#"{"predictions": [0.1, 0.2, 0.3]}"#)?.problem == .count(found: 3, expected: 2))
  }

  @Test func aWrongRowIsNamed() {
    func problem(_ list: String, _ target: PredictedTarget = Self.binary) -> AnswerProblem? {
      fault(#"{"predictions": \#(list)}"#, target)?.problem
    }
    #expect(problem("[0.1, NaN]") == .prediction(1, .notFinite))
    #expect(problem("[Infinity, 1]", .values) == .prediction(0, .notFinite))
    #expect(problem("[1, 1e200]", .values) == .prediction(1, .tooLarge))
    #expect(problem("[null, 0.1]") == .prediction(0, .missingValue))
    #expect(problem("[0.5, 1.5]") == .prediction(1, .notAProbability))
    #expect(problem(#"[">50K", "rich"]"#) == .prediction(1, .unknownClass))
    #expect(problem(#"[0.5, "<=50K"]"#) == .prediction(1, .wrongType))
    #expect(problem("[[0.5, 0.4], [0.5, 0.5]]") == .prediction(0, .sumIsNotOne))
    #expect(problem("[[0.5, 0.5], [0.2, 0.3, 0.5]]") == .prediction(1, .missingClass))
    #expect(problem(#"[{">50K": 0.5}, {">50K": 0.5}]"#) == .prediction(0, .missingClass))
    #expect(problem(#"["low", 3]"#, .values) == .prediction(0, .wrongType))
    #expect(problem("[1, 7]", Self.flags) == .prediction(1, .notAProbability))
    #expect(problem("[[], []]") == .prediction(0, .missingClass))
  }

  @Test func theRowOfALaterBatchIsCountedFromTheFirst() {
    #expect(throws: AnswerReader.Fault.self) {
      _ = try read(
        [(#"{"predictions":[0.5,0.5]}"#, 2), (#"{"predictions":[0.5,2]}"#, 2)], Self.binary)
    }
    var reader = AnswerReader(AnswerForm(), target: Self.binary)
    try? reader.take(Array(#"{"predictions":[0.5,0.5]}"#.utf8), count: 2)
    do throws(AnswerReader.Fault) {
      try reader.take(Array(#"{"predictions":[0.5,"x"]}"#.utf8), count: 2)
      Issue.record("a wrong row went through")
    } catch {
      #expect(error == AnswerReader.Fault(problem: .prediction(3, .unknownClass), excerpt: "\"x\""))
    }
  }
}
