import Candidates
import Models
import Results
import Tabular
import Testing

@Suite struct CandidatePredictionsTests {
  private func join(
    _ csv: String, columns: PredictionColumns = PredictionColumns(), idColumn: ColumnName? = nil,
    ids: RowIDs = RowIDs(rowCount: 7), testRows: [Int32] = [1, 4, 6],
    target: PredictedTarget = .classes(["no", "yes"])
  ) throws(CandidateError) -> CandidatePredictions {
    let options = columns.readingOptions(
      idColumn: idColumn, target: target,
      missingSpellings: ReadingOptions.defaultMissingSpellings)
    do {
      let read = try DelimitedReader(options: options).read(Array(csv.utf8))
      return try CandidatePredictions.join(
        read, columns: columns, idColumn: idColumn, ids: ids, testRows: testRows, target: target)
    } catch let error as CandidateError {
      throw error
    } catch {
      Issue.record("the file cannot be read: \(error)")
      throw .rows([])
    }
  }

  private func problems(
    _ csv: String, target: PredictedTarget = .classes(["no", "yes"])
  ) -> [CandidateRowProblem] {
    do throws(CandidateError) {
      _ = try join(csv, target: target)
    } catch {
      if case .rows(let problems) = error { return problems }
    }
    return []
  }

  @Test func rowsAreJoinedByIDInTheOrderOfTheTestRows() throws {
    let joined = try join("probability,row\n0.7,7\n0.2,2\n0.5,5\n")
    #expect(
      joined.predictions == .probabilities(ClassProbabilities(positive: [0.2, 0.5, 0.7])))
    #expect(joined.labels == nil)
    #expect(joined.form == .probabilities)
  }

  @Test func idsAreComparedAsText() throws {
    let joined = try join(
      "loan,prediction\n7,1\n007,2\n", idColumn: "loan",
      ids: RowIDs(CodedValues(["x", "007", "7"])), testRows: [1, 2], target: .values)
    #expect(joined.predictions == .values([2, 1]))
  }

  @Test func rowNumbersMayBeWrittenAsProgramsDo() throws {
    let joined = try join("row,prediction\n7.0,1\n5e0,2\n2,3\n", target: .values)
    #expect(joined.predictions == .values([3, 2, 1]))
    // A cell that is no number makes the whole column text, and changes nothing for the others.
    #expect(
      problems("row,prediction\n7.0,1\nfive,2\n2,3\n5,2\n2.5,0\n", target: .values) == [
        CandidateRowProblem(kind: .unknownID, line: 3, id: "five", count: 2)
      ])
  }

  @Test func labelsBesideProbabilitiesAreTheDecisions() throws {
    let joined = try join("row,probability,label\n2,0.9,no\n5,0.1,yes\n7,0.5,no\n")
    #expect(joined.labels == [0, 1, 0])
    #expect(joined.form == .probabilities)
  }

  @Test func labelsAloneAreTaken() throws {
    let joined = try join("row,label\n2,no\n5,yes\n7,no\n")
    #expect(joined.predictions == .labels([0, 1, 0]))
    #expect(joined.labels == nil)
  }

  @Test func labelsMayBeSpelledAsProgramsDo() throws {
    let booleans = try join(
      "row,label\n2,True\n5,FALSE\n7,true\n", target: .classes(["false", "true"]))
    #expect(booleans.predictions == .labels([1, 0, 1]))
    let numbers = try join("row,label\n2,1.0\n5,0.0\n7,1\n", target: .classes(["0", "1"]))
    #expect(numbers.predictions == .labels([1, 0, 1]))
  }

  @Test func eachClassHasItsProbability() throws {
    let joined = try join(
      "row,probability_a,pb,probability_c\n2,0.1,0.2,0.7\n5,1,0,0\n7,0.3333333,0.3333333,0.3333334\n",
      columns: PredictionColumns(probabilities: ["b": "pb"]), target: .classes(["a", "b", "c"]))
    guard case .probabilities(let probabilities) = joined.predictions else { return }
    #expect(probabilities.columns[1] == [0.2, 0, 0.3333333])
  }

  @Test func foreignAndRepeatedAndMissingRowsAreListedTogether() {
    let found = problems("row,probability\n2,0.1\n2,0.2\n3,0.3\n4,0.3\n99,0.4\n,0.5\n")
    #expect(
      found == [
        CandidateRowProblem(kind: .missingID, line: 7, id: nil, count: 1),
        CandidateRowProblem(kind: .repeatedID(firstLine: 2), line: 3, id: "2", count: 1),
        CandidateRowProblem(kind: .trainingRow, line: 4, id: "3", count: 2),
        CandidateRowProblem(kind: .unknownID, line: 6, id: "99", count: 1),
        CandidateRowProblem(kind: .noPrediction(testRows: 3), line: nil, id: "5", count: 2),
      ])
  }

  @Test func valuesThatAreNoProbabilitiesAreListed() {
    let found = problems("row,probability\n2,1.5\n5,NA\n7,-0.1\n")
    #expect(
      found == [
        CandidateRowProblem(kind: .missingValue("probability"), line: 3, id: "5", count: 1),
        CandidateRowProblem(
          kind: .notAProbability("probability", 1.5), line: 2, id: "2", count: 2),
      ])
  }

  @Test func valuesWhoseSquaresWouldOverflowAreListed() {
    let found = problems("row,prediction\n2,1e139\n5,-1e200\n7,1e308\n", target: .values)
    #expect(
      found == [
        CandidateRowProblem(
          kind: .tooLarge("prediction", -1e200, limit: 1e140), line: 3, id: "5", count: 2)
      ])
  }

  @Test func probabilitiesOfARowSumToOne() {
    let found = problems(
      "row,probability_a,probability_b,probability_c\n2,0.1,0.2,0.7\n5,0.1,0.2,0.6\n7,1,0,0\n",
      target: .classes(["a", "b", "c"]))
    #expect(found.map(\.line) == [3])
    #expect(found.map(\.id) == ["5"])
    guard case .sumIsNotOne(let sum)? = found.first?.kind else {
      Issue.record("expected the sum's problem")
      return
    }
    // Three decimals are added.
    #expect(abs(sum - 0.9) < 1e-12)
  }

  @Test func unknownClassesAreNamed() {
    #expect(
      problems("row,label\n2,no\n5,Yes\n7,no\n") == [
        CandidateRowProblem(
          kind: .unknownClass("Yes", classes: ["no", "yes"]), line: 3, id: "5", count: 1)
      ])
  }

  @Test func columnsThatAreNotThereAreNamed() {
    #expect(
      throws: CandidateError.missingColumn("row", purpose: .id, found: ["id", "probability"])
    ) {
      try join("id,probability\n2,0.1\n")
    }
    #expect(
      throws: CandidateError.noPredictions(
        expected: ["probability", "label"], found: ["row", "score"])
    ) { try join("row,score\n2,0.1\n") }
    #expect(
      throws: CandidateError.missingColumn("p", purpose: .probability, found: ["row", "label"])
    ) {
      try join("row,label\n2,no\n", columns: PredictionColumns(probability: "p"))
    }
    #expect(throws: CandidateError.missingClasses(["probability_c"])) {
      try join(
        "row,probability_a,probability_b\n2,0.5,0.5\n", target: .classes(["a", "b", "c"]))
    }
  }
}
