import Foundation
import Results
import Testing

/// Programs that train in one process and answer in another, by the Python adapter and without it.
@Suite(.enabled(if: ProgramProject.python))
struct AnsweringProgramTests {
  private static let model = """
    import harness_adapter

    class Model:
        def fit(self, rows, target):
            self.shares = {}
            for row, left in zip(rows, target):
                key = (row[0], int(row[2] // 3))
                yes, all = self.shares.get(key, (1, 2))
                self.shares[key] = (yes + (left == "yes"), all + 1)

        def predict_proba(self, rows):
            pairs = [self.shares.get((row[0], int(row[2] // 3)), (1, 2)) for row in rows]
            return [[1 - yes / all, yes / all] for yes, all in pairs]


    """

  /// A program that answers by itself: `answer` is Python that makes a list of `predictions` for `rows`.
  private static func server(_ answer: String) -> String {
    """
    import json, os, time
    task = json.load(open(os.environ["HARNESS_TASK"]))
    if task["phase"] == "predict":
        answers = open(task["paths"]["answers"], "w")
        for count, line in enumerate(open(task["paths"]["requests"])):
            asked = json.loads(line)["dataframe_split"]
            columns, rows = asked["columns"], asked["data"]
            \(answer.replacing("\n", with: "\n        "))
            answers.write(json.dumps({"predictions": predictions}) + "\\n")
            answers.flush()
    """
  }

  @Test func bothWaysGiveTheSamePredictions() throws {
    var project = try ProgramProject()
    try project.bringAdapter()
    try project.add("apart", python: Self.model + "harness_adapter.run(Model)\n")
    project.add("together", command: #"["python3", "apart.py"]"#)
    let outcome = try project.run()
    #expect(outcome.code == 1, "\(outcome)")
    let result = try project.result()
    let rungs = result.ladder.filter { $0.kind == .candidate }
    #expect(rungs.map(\.name) == ["apart", "together"])
    #expect(rungs[0].metrics == rungs[1].metrics)
    // The same predictions are one look at the test rows.
    #expect(result.evidence.looks?.ofRun == 1)
    #expect(
      result.candidates[0].programFindings == [
        ProgramFinding(check: .repeated, outcome: .same(rows: 200)),
        ProgramFinding(check: .otherOrder, outcome: .same(rows: 200)),
        ProgramFinding(check: .singleRows, outcome: .same(rows: 200)),
        ProgramFinding(check: .missingColumn, outcome: .answered(rows: 1)),
        ProgramFinding(check: .unseenCategory, outcome: .answered(rows: 1)),
      ])
    #expect(
      result.candidates[1].programFindings?[1]
        == ProgramFinding(check: .otherOrder, outcome: .same(rows: 200)))
    // The clock stands still in tests, and so nothing is measured.
    #expect(result.clock.measurements == nil)
    #expect(result.inputs.contains { $0.role == "candidate apart" && $0.path == "apart.py" })
  }

  @Test func whatIsAskedOtherwiseAndAnsweredOtherwiseShutsTheGate() throws {
    var project = try ProgramProject()
    try project.add(
      "drifting", python: Self.server("predictions = [0.3 + 0.001 * count] * len(rows)"))
    try project.add(
      "placed",
      python: Self.server("predictions = [0.3 + 0.4 * i / 200 for i in range(len(rows))]"))
    try project.add(
      "fussy",
      python: Self.server(
        """
        if len(columns) < 3: raise SystemExit(9)
        predictions = [0.3 for row in rows]
        """))
    let outcome = try project.run()
    let result = try project.result()
    func findings(_ name: String) -> [ProgramFinding] {
      result.candidates.first { $0.name == name }?.programFindings ?? []
    }
    #expect(
      findings("drifting").filter(\.isBreach).map(\.check) == [.repeated, .otherOrder, .singleRows])
    #expect(findings("placed").filter(\.isBreach).map(\.check) == [.otherOrder, .singleRows])
    #expect(findings("fussy").filter(\.isBreach).isEmpty)
    #expect(findings("fussy").filter(\.isWarning).map(\.check) == [.missingColumn])
    // Asked again after it broke, it was started anew.
    #expect(findings("fussy").last?.outcome == .answered(rows: 1))
    let gate = try #require(result.gates.first { $0.kind == .model })
    #expect(gate.answer == .shut)
    #expect(
      gate.evidence.filter { if case .answersDiffer = $0 { true } else { false } } == [
        .answersDiffer(candidate: "drifting"), .answersDiffer(candidate: "placed"),
      ])
    #expect(outcome.code == 1, "\(outcome)")
    #expect(outcome.output.contains("answers differently when it is asked in another way"))
  }

  @Test func answersThatAreNoneFail() throws {
    var project = try ProgramProject()
    try project.add(
      "broken",
      python: Self.server("if count == 1: raise SystemExit(4)\npredictions = [0.3] * len(rows)"))
    try project.add("short", python: Self.server("predictions = [0.3]"))
    try project.add(
      "large", python: Self.server("predictions = [0.3 + (i == 7) for i in range(len(rows))]"))
    try project.add(
      "stuck", python: Self.server("time.sleep(60)\npredictions = []"),
      #""limits": { "seconds": 1 }"#)
    let outcome = try project.run()
    #expect(outcome.code == 3, "\(outcome)")
    let result = try project.result()
    #expect(result.failure("broken") == .exited(phase: .predict, code: 4, log: []))
    #expect(
      result.failure("short")
        == .badAnswer(.count(found: 1, expected: 200), excerpt: #"{"predictions": [0.3]}"#))
    #expect(
      result.failure("large")
        == .badAnswer(.prediction(7, .notAProbability), excerpt: "1.3"))
    #expect(result.failure("stuck") == .timeLimit(phase: .predict, seconds: 1, log: []))
  }

  /// Features of the test rows are all that a program gets of them.
  @Test func theTruthOfTestRowsIsNotHandedOut() throws {
    var project = try ProgramProject()
    try project.add(
      "curious",
      shell: """
        head -1 "$HARNESS_FOLDER/training.csv" "$HARNESS_FOLDER/test.csv"
        wc -l < "$HARNESS_FOLDER/training.csv"
        stat -c %a "$HARNESS_FOLDER"
        env | cut -d= -f1 | sort | tr '\\n' ' '
        exit 1
        """)
    _ = try project.run(["SECRET": "42"])
    guard case .exited(_, _, let log) = try project.result().failure("curious") else {
      Issue.record("it ended otherwise")
      return
    }
    #expect(log.contains("customer,plan,region,visits,left"))
    #expect(log.contains("customer,plan,region,visits"))
    #expect(log.contains("401"))
    #expect(log.contains("700"))
    let variables = try #require(log.last)
    #expect(variables.contains("HARNESS_TASK") && variables.contains("PATH"))
    #expect(!variables.contains("SECRET"))
  }
}
