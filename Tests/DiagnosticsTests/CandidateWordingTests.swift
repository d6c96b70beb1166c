import Candidates
import Diagnostics
import Tabular
import Testing

@Suite struct CandidateWordingTests {
  private func words(_ error: CandidateError) -> [String] {
    Diagnostic.all(of: error, candidate: "Boosted trees", file: "boosted.csv").map { diagnostic in
      "\(diagnostic.place ?? ""): \(diagnostic.message)"
        + (diagnostic.hint.map { "\n  \($0)" } ?? "")
    }
  }

  @Test func columnsAreNamed() {
    #expect(
      words(.missingColumn("row", purpose: .id, found: ["rows", "probability"])) == [
        """
        boosted.csv: expected a column 'row' with the rows' ids, got 'rows' and 'probability'; did \
        you mean 'rows'?
          if it has another name, say so in the config under "columns" of 'Boosted trees'
        """
      ])
    #expect(
      words(.noPredictions(expected: ["probability", "label"], found: ["row", "p"])) == [
        """
        boosted.csv: expected a column 'probability' or 'label', got 'row' and 'p'
          if it has another name, say so in the config under "columns" of 'Boosted trees'
        """
      ])
  }

  @Test func rowsAreNamedByLineAndID() {
    let problems: [CandidateRowProblem] = [
      .init(kind: .missingID, line: 7, id: nil, count: 1),
      .init(kind: .repeatedID(firstLine: 2), line: 3, id: "2", count: 1),
      .init(kind: .trainingRow, line: 4, id: "3", count: 2),
      .init(kind: .noPrediction(testRows: 30), line: nil, id: "5", count: 12),
      .init(kind: .notAProbability("probability", 1.5), line: 2, id: "2", count: 3),
      .init(
        kind: .unknownClass("Yes", classes: ["no", "yes"]), line: 9, id: "a\u{1B}[2J", count: 1),
    ]
    let split =
      "\n  'harness split CONFIG' lists the test rows; a candidate predicts these and no others"
    #expect(
      words(.rows(problems)) == [
        "boosted.csv:7: expected an id, got a missing one",
        """
        boosted.csv:3: id '2': expected one prediction a row, got a second one; the first stands in \
        line 2
        """,
        "boosted.csv:4: id '3': expected a test row, got a training row (the same in 1 more row)"
          + split,
        """
        boosted.csv: id '5': expected a prediction for each of the 30 test rows, got none for this \
        one (the same in 11 more rows)
        """ + split,
        """
        boosted.csv:2: id '2': column 'probability': expected a probability from 0 to 1, got 1.5 \
        (the same in 2 more rows)
        """,
        """
        boosted.csv:9: id 'a\\u{1b}[2J': expected one of the target's classes, got 'Yes'; did you \
        mean 'yes'?
          the classes are 'no' and 'yes'
        """,
      ])
  }
}
