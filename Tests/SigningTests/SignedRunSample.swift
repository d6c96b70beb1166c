import Foundation
import Results
import Signing

/// A run on the disk whose recommended rung is the candidate `gbm`, worse in the region north.
struct SignedRunSample {
  let scratch: Scratch
  var id = "0123456789ab"
  var startedAt = "2026-11-20T10:00:00Z"
  var author: String? = "ann@example.org"
  var authorMaySign: Bool?
  var verdict = Verdict.mixedSuccess
  var recommended = "gbm"
  var looks = 3
  var bound = -0.01
  var toolVersion = "0.1.0"
  var project = "loans"
  var treeTarget = TargetAnswer.missed

  static let north = Subpopulation(conditions: [.level(column: "region", level: "north")])

  init(_ scratch: Scratch) { self.scratch = scratch }

  private var overall: Comparison {
    comparison(.better, Interval(lower: 0.1, upper: 0.2, level: 0.95))
  }

  private func comparison(_ finding: FindingKind, _ interval: Interval) -> Comparison {
    let estimate = MetricEstimate(metric: "accuracy", measurement: .value(0.5))
    return Comparison(
      metric: "accuracy", rows: 20, reference: estimate, candidate: estimate,
      lift: Lift(
        estimate: 0, standardError: nil, interval: interval, pValue: nil, adjustedPValue: nil,
        method: .pairedBootstrap),
      finding: finding, target: nil, needed: nil)
  }

  private func rung(_ name: String, _ kind: Rung.Kind, _ model: ModelDescription?) -> Rung {
    Rung(
      name: name, kind: kind, status: .measured, model: model, parameterCount: nil,
      decisionThreshold: nil, metrics: [], target: nil)
  }

  private let model = ModelDescription.predictionsFile(
    PredictionsFileDescription(path: "stands for a model", form: .labels, note: nil))

  var result: RunResult {
    let metric = MetricSummary(
      id: "accuracy", title: "accuracy", direction: .higherIsBetter, lowest: 0, highest: 1)
    func step(_ rung: String, _ answer: TargetAnswer) -> Recommendation.Step {
      Recommendation.Step(
        rung: rung, loss: nil, upperBound: nil, withinMargin: false, target: answer)
    }
    var result = RunResult(
      id: id, tool: Tool(version: toolVersion, blas: "none"),
      clock: Clock(startedAt: startedAt, startedBy: author, seconds: 1, stages: []),
      project: project,
      problem: ProblemStatement(statement: "a", decision: "b", owner: "c", stakeholders: ["d"]),
      inputs: [input("config", "loans.json"), input("data", "loans.csv")]
        + [input("candidate gbm", "gbm.csv")],
      data: DataSummary(
        path: "loans.csv", rows: 10, task: .binary, target: "y", columns: [], classes: [],
        findings: []),
      split: SplitSummary(
        method: .stratified, column: nil, seed: 1, trainingRows: 80, testRows: 20,
        sha256: sha256(of: "split")),
      evidence: EvidenceSettings(
        primary: metric, target: 0.8, minimumLift: 0, margin: 0, alpha: 0.05, bootstrapDraws: 100,
        seed: 1, metrics: [metric], adjustedHypotheses: 0, folds: 5,
        looks: Looks(
          testSet: "t", count: looks, ofRun: 1, configuredAlpha: 0.05, worth: 1, freshRowsDue: 9,
          areKept: true)),
      gates: [],
      ladder: [rung("tree", .tree, model), rung("gbm", .candidate, nil)],
      reference: ReferenceChoice(rung: "tree", crossValidated: []),
      candidates: [
        CandidateResult(
          name: "gbm", verdict: verdict, reasons: [], overall: overall, secondary: [],
          guardrails: [],
          subpopulations: [
            SubpopulationFinding(
              subpopulation: Self.north, share: 0.2,
              comparison: comparison(.worse, Interval(lower: -0.2, upper: bound, level: 0.99)))
          ])
      ],
      recommendation: Recommendation(
        rung: recommended, best: "gbm", reason: .bestIsNeeded,
        steps: [step("tree", treeTarget), step("gbm", .met)]))
    result.testRows = KeptFile(bytes: 4, sha256: sha256(of: "rows"))
    if let authorMaySign {
      result.signOff = SignOffSettings(byAuthor: authorMaySign, allowedSigners: nil)
    }
    return result
  }

  private func input(_ role: String, _ path: String) -> InputHash {
    InputHash(role: role, path: path, bytes: 1, sha256: sha256(of: role))
  }

  /// Writes all parts to the disk.
  func write() throws {
    let run = scratch.url.appending(path: "run")
    try FileManager.default.createDirectory(at: run, withIntermediateDirectories: true)
    try scratch.write("config", to: "loans.json")
    try scratch.write("data", to: "loans.csv")
    try scratch.write("candidate gbm", to: "gbm.csv")
    try scratch.write("split", to: "run/split.csv")
    try scratch.write("rows", to: "run/test-rows.npz")
    try Data(ResultJSON.encode(model)).write(to: run.appending(path: "baseline-tree.json"))
    try Data(ResultJSON.encode(result)).write(to: run.appending(path: "result.json"))
  }

  /// As the disk has it now.
  func present() throws -> [SignOffStatement.Subject] {
    let inputs = result.inputs.compactMap { input -> InputHash? in
      guard let bytes = try? Data(contentsOf: scratch.url.appending(path: input.path)) else {
        return nil
      }
      return InputHash(
        role: input.role, path: input.path, bytes: bytes.count,
        sha256: sha256(of: String(decoding: bytes, as: UTF8.self)))
    }
    return RunSubjects.inputs(inputs)
      + RunSubjects.inFolder(scratch.url.appending(path: "run").path, of: result)
  }

  func atHand(recorded: [[UInt8]] = []) throws -> RunAtHand {
    RunAtHand(
      result: result, bytes: ResultJSON.encode(result), present: try present(),
      recorded: recorded)
  }

  func statement(
    answer: SignOff.Answer = .approve, reviewer: String = "rev@example.org", waives: Bool = true,
    signedAt: String = "2026-11-21T09:00:00Z", expires: String? = nil, log: LogPin? = nil
  ) throws -> SignOffStatement {
    guard let run = SignedRun(result, candidate: "gbm") else {
      throw CocoaError(.coderInvalidValue)
    }
    return SignOffStatement(
      subject: try present(),
      predicate: SignOffStatement.Predicate(
        project: project, run: run, candidate: "gbm", answer: answer,
        reason: "Worth its price.",
        waived: waives
          ? [
            WaivedFinding(
              subpopulation: Self.north, finding: .worse, reason: "Few loans there.",
              by: reviewer, until: expires)
          ] : [],
        reviewer: reviewer, signedAt: signedAt, expires: expires, log: log))
  }
}

extension SignOffStatement {
  func record(
    signedBy key: TestKey, with keygen: SSHKeygen, logged: Bool = false
  ) throws -> SignOffRecord {
    let payload = bytes
    let signature = try keygen.sign(
      SignOffEnvelope.signedBytes(of: payload), with: .file(path: key.path))
    let envelope = SignOffEnvelope(
      payload: payload, keyID: SSHSignature(signature)?.fingerprint ?? "", signature: signature)
    let path = SignOffFile.path(
      project: predicate.project, run: predicate.run.id, candidate: predicate.candidate,
      bytes: envelope.bytes)
    return SignOffRecord(
      file: path, bytes: envelope.bytes,
      logged: logged
        ? SignOffRecord.Logged(
          sequence: 1, project: predicate.project,
          signOff: SignOffRecord.entry(of: self, in: envelope, file: path)) : nil)
  }
}
