import Foundation
import Results
import Testing

/// Programs that do what programs should not. Each fails by itself; the others go on.
@Suite struct HostileProgramTests {
  @Test func eachFailsForItsOwnReason() throws {
    var project = try ProgramProject()
    let predict = ProgramProject.predict
    try project.add("good", shell: predict)
    try project.add("reads", shell: "if read line; then exit 8; fi\n\(predict)")
    try project.add("noisy", shell: "\(predict)\nyes | head -c 5000000\nexit 3")
    try project.add(
      "hang", shell: "trap '' TERM INT HUP\nwhile :; do sleep 10; done",
      #""limits": { "seconds": 1 }"#)
    try project.add(
      "forks", shell: "for i in 1 2 3 4 5 6 7 8 9; do sleep 29.173 & done\necho nine >&2\nexit 5")
    try project.add(
      "daemon", shell: "setsid sh -c 'setsid sleep 31.4159 &' &\n\(predict)")
    try project.add(
      "greedy", shell: #"awk 'BEGIN { s = "x"; while (1) s = s s }'"#,
      #""limits": { "megabytes": 60 }"#)
    try project.add("deletes", shell: "\(predict)\nrm \"$HARNESS_FOLDER/training.csv\"")
    try project.add("changes", shell: "\(predict)\necho c1 >> \"$HARNESS_FOLDER/test.csv\"")
    try project.add(
      "few",
      shell: "\(predict)\nhead -3 $HARNESS_FOLDER/predictions.csv > $HARNESS_FOLDER/p\n"
        + "mv $HARNESS_FOLDER/p $HARNESS_FOLDER/predictions.csv")
    try project.add(
      "missing", shell: "\(predict)\nsed -i '4s/0.3/NaN/' $HARNESS_FOLDER/predictions.csv")
    try project.add(
      "garbage", shell: "\(predict)\nsed -i '3s/0.3/abc/' $HARNESS_FOLDER/predictions.csv")
    try project.add("silent", shell: "exit 0")
    try project.add("pipe", shell: "mkfifo \"$HARNESS_FOLDER/predictions.csv\"")
    try project.add("sorry", shell: #"printf '\033[31mI am sorry\n'; exit 1"#)
    try project.add("killer", shell: "kill -9 $PPID\nsleep 27.18281")
    project.add("absent", command: #"["no-such-program"]"#)
    try project.add("thief", shell: "test -z \"$SECRET\" || exit 7\n\(predict)")

    let outcome = try project.run(["SECRET": "42"])
    #expect(outcome.code == 3, "\(outcome)")
    let result = try project.result()
    let compared = result.candidates.map(\.name)
    #expect(compared == ["good", "reads", "daemon", "thief"])
    #expect(result.ladder.count == 4 + 18)

    #expect(
      result.failure("noisy")
        == .exited(phase: .all, code: 3, log: Array(repeating: "y", count: 10)))
    #expect(result.failure("hang") == .timeLimit(phase: .all, seconds: 1, log: []))
    #expect(result.failure("forks") == .exited(phase: .all, code: 5, log: ["nine"]))
    #expect(result.failure("greedy") == .memoryLimit(phase: .all, megabytes: 60, log: []))
    #expect(result.failure("deletes") == .changedInputs(["training.csv"]))
    #expect(result.failure("changes") == .changedInputs(["test.csv"]))
    #expect(
      result.failure("few")
        == .badPredictions([
          PredictionProblem(kind: .noPrediction, id: "c6", count: 198)
        ]))
    #expect(
      result.failure("missing")
        == .badPredictions([
          PredictionProblem(kind: .missingValue, line: 4, id: "c6", column: "probability")
        ]))
    #expect(
      result.failure("garbage")
        == .badPredictions([
          PredictionProblem(kind: .wrongType, line: 3, column: "probability", found: "abc")
        ]))
    #expect(result.failure("silent") == .noPredictions(file: "predictions.csv", log: []))
    #expect(result.failure("pipe") == .noPredictions(file: "predictions.csv", log: []))
    #expect(
      result.failure("sorry") == .exited(phase: .all, code: 1, log: ["\u{1b}[31mI am sorry"]))
    #expect(result.failure("killer") == .killed(phase: .all, signal: 9, log: []))
    #expect(result.failure("absent") == .notStarted(program: "no-such-program", errno: 2))

    // Nothing of it lives on, and nothing is left of its folders.
    for argument in ["29.173", "31.4159", "27.18281"] {
      #expect(try !ProgramProject.isRunning(argument), "\(argument)")
    }
    #expect(try project.leftovers().isEmpty)

    // Escapes are shown, not obeyed.
    #expect(
      outcome.output.contains("sorry failed: training and predicting ended with exit code 1."))
    #expect(!outcome.output.contains("\u{1b}[31m"))
    let gate = try #require(result.gates.first { $0.kind == .model })
    #expect(gate.answer == .shut)
    #expect(gate.evidence.contains(.candidateBroke(candidate: "hang")))
  }

  /// What was read is no longer what is there: nobody knows what the others were compared on.
  @Test func aProgramThatChangesTheDataVoidsTheRun() throws {
    var project = try ProgramProject()
    try project.add("vandal", shell: "echo c9999 >> customers.csv\n\(ProgramProject.predict)")
    let outcome = try project.run()
    #expect(outcome.code == 3, "\(outcome)")
    #expect(outcome.messages.contains("changed while candidates ran, so the run is void"))
    #expect(!FileManager.default.fileExists(atPath: project.output))
  }

  /// A killed harness can clean up no more: its supervisor does.
  @Test func aKilledHarnessLeavesNoProgramBehind() async throws {
    var project = try ProgramProject()
    try project.add("sleeper", shell: "touch started\nsleep 41.421\nsleep 41.421")
    let config = try project.write()
    try FileManager.default.createDirectory(
      atPath: project.temporary, withIntermediateDirectories: true)
    let scratch = project.scratch.url
    let process = try Harness(environment: ["TMPDIR": project.temporary]).start(
      ["run", config, "--output", project.output], output: scratch.appending(path: "stdout"),
      messages: scratch.appending(path: "stderr"))
    let started = scratch.appending(path: "started").path
    for _ in 0..<600 where !FileManager.default.fileExists(atPath: started) {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(FileManager.default.fileExists(atPath: started))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // However slow the machine is, ten seconds are enough to be told and to kill.
    for _ in 0..<200 where try ProgramProject.isRunning("41.421") || !project.leftovers().isEmpty {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try !ProgramProject.isRunning("41.421"))
    #expect(try project.leftovers().isEmpty)
  }

  @Test func theSameFailuresGiveTheSameBytes() throws {
    var project = try ProgramProject()
    try project.add("path", shell: "echo $HARNESS_FOLDER/model; exit 2")
    try project.add("good", shell: ProgramProject.predict)
    #expect(try project.run().code == 3)
    let first = try project.scratch.files(in: "out")
    #expect(try project.run().code == 3)
    #expect(try project.scratch.files(in: "out") == first)
    #expect(
      try project.result().failure("path")
        == .exited(phase: .all, code: 2, log: ["$HARNESS_FOLDER/model"]))
  }
}
