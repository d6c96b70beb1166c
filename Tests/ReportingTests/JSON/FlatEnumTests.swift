import Foundation
import Results
import Testing

/// Enums with payloads are one flat object with the case under `kind`, and read back as they were.
@Suite struct FlatEnumTests {
  @Test(arguments: [
    AuditFinding.Subject.fewTrainingRows(rows: 1, atLeast: 2), .fewTestRows(rows: 1, atLeast: 2),
    .rareClass(className: "a", trainingRows: 1, testRows: 2, atLeast: 3),
    .constantColumn(column: "a"), .emptyColumn(column: "a"),
    .mostlyMissing(column: "a", share: 0.5), .identifierLike(column: "a", levels: 1, rows: 2),
    .textLike(column: "a", levels: 1, rows: 2), .levelsCapped(column: "a", levels: 2, kept: 1),
    .almostNumeric(column: "a", exceptions: 1, example: "b", line: 2),
    .tellingColumn(column: "a", share: 0.99), .duplicateRows(count: 1),
    .rowsInBothParts(testRows: 1), .moreColumnsThanRows(columns: 2, rows: 1),
    .groupsInBothParts(column: "a", groups: 2, testRows: 3), .weightlessRows(rows: 1),
    .dominantValue(column: "a", value: "b", share: 0.995),
    .spellingVariants(column: "a", levels: 1, first: "b", second: "B"),
    .brokenEncoding(column: "a", levels: 1, example: "Ã©", meant: "é"),
    .farOutliers(column: "a", rows: 1, ranges: 10, lowest: 0, highest: 99),
    .impossibleValues(column: "a", rows: 1, share: 0.5, example: -1, row: 3),
    .requiredColumn(column: "a", fault: .absent),
    .missingTellsTarget(column: "a", share: 0.1, missingShare: 0.2),
    .contradictingRows(rows: 2, share: 0.5, floor: 0.25), .targetCopy(column: "a"),
    .driftedColumn(column: "a", stability: 0.3, kolmogorovSmirnov: nil, jensenShannon: 0.1),
    .driftedTarget(stability: 0.3, kolmogorovSmirnov: 0.2, jensenShannon: 0.1),
    .noFeatures(columns: 2),
    .flatLearningCurve(rung: "tree", value: 0.7, tenfold: 0.72, target: 0.9, leftShare: 0.4),
    .noisyLabels(share: 0.05, lowest: 0.03, highest: 0.07),
    .labelDisagreement(column: "a", rows: 10, share: 0.2, ceiling: nil),
    .separableParts(area: 0.8, lowest: 0.78, tellingColumns: ["a", "b"]),
    .columnAgainstRest(column: "a", alone: 0.97, rest: 0.71),
    .undetectableLift(rows: 200, detectable: 0.05, asked: 0.01),
    .eventsPerParameter(events: 60, parameters: 20, className: "a"),
    .weightedRows(rows: 90, effective: 20.5),
    .groupedRows(column: "a", groups: 9, rows: 90, effective: 20.5, likeness: 0.4),
    .dominantRow(share: 0.99, otherRows: 3),
    .mixedTypes(column: "a", numbers: 0.5, dates: 0.25, texts: 0.25, first: "1", second: "b"),
    .unjoinedKey(
      column: "a", path: "b.csv", reference: "c", rows: 2, share: 0.5, examples: ["d"],
      repair: .trimmed, repairedShare: 0.75),
    .repeatedReference(column: "a", path: "b.csv", reference: "c", values: 2, example: "d"),
    .nearDuplicateIDs(column: "a", ids: 1, first: "b-1", second: "B1"),
    .knownTooLate(column: "a", knownAt: "b", predictedAt: "c", rows: 2, share: 0.5),
    .testBeforeTraining(column: "a", testRows: 2, share: 0.5),
    .timeGap(column: "a", from: 1.5, to: 3, share: 0.5),
    .missingTimes(column: "a", rows: 2, share: 0.5),
    .futureTimes(column: "a", rows: 2, share: 0.5, latest: 9),
    .unsortedTimes(column: "a", rows: 2),
    .idleWaiver(check: .tellingColumn, column: nil), .idleWaiver(check: .rareClass, column: "a"),
  ]) func auditSubject(_ value: AuditFinding.Subject) throws { try expectFlat(value) }

  @Test(arguments: [
    VerdictReason.oneColumnSuffices(column: "a", share: 0.95), .worseOverall, .noBetterOverall,
    .betterBelowMinimumLift, .betterByMinimumLift,
    .overallUndecided, .unmeasurable(.needsProbabilities), .populationLacks(parts: 2), .targetMet,
    .targetMissed,
    .targetUndecided,
    .subpopulations(finding: .belowTarget, count: 1, of: 2), .guardrailBroken(metric: "m"),
    .guardrailUndecided(metric: "m"), .answersDiffer(checks: 2),
  ]) func verdictReason(_ value: VerdictReason) throws { try expectFlat(value) }

  @Test(arguments: [
    Gate.Evidence.problemStated, .auditFinding(3), .dataSound,
    .verdict(candidate: "a", .mixedSuccess), .ladderOnly(recommended: "rule"),
    .ladderOnly(recommended: nil), .candidateBroke(candidate: "a"),
    .answersDiffer(candidate: "a"),
  ]) func gateEvidence(_ value: Gate.Evidence) throws { try expectFlat(value) }

  @Test(arguments: [
    Subpopulation.Condition.level(column: "a", level: "b"),
    .range(column: "a", lower: 1, upper: nil), .range(column: "a", lower: nil, upper: 2),
    .missing(column: "a"), .other(column: "a", levels: 3),
    .expression(name: "a", text: "b < 3"),
  ]) func condition(_ value: Subpopulation.Condition) throws { try expectFlat(value) }

  @Test(
    arguments: [
      Rung.Status.measured, .waived(Waiver(reason: "a", by: "b", date: "2026-01-01")),
      .broken(.timeLimit(phase: .fit, seconds: 2, log: ["a"])),
    ] + RungFailure.allCases.map { .failed(reason: $0) })
  func status(_ value: Rung.Status) throws { try expectFlat(value) }

  @Test(arguments: [
    CandidateFailure.notStarted(program: "a", errno: 2),
    .timeLimit(phase: .all, seconds: 1.5, log: ["a"]),
    .memoryLimit(phase: .fit, megabytes: 2, log: []),
    .processLimit(phase: .predict, processes: 3, log: []),
    .exited(phase: .fit, code: 1, log: ["a", "b"]), .killed(phase: .all, signal: 9, log: []),
    .changedInputs(["a"]), .noPredictions(file: "a", log: []),
    .badPredictions([PredictionProblem(kind: .repeatedID, line: 2, id: "a", count: 3)]),
    .badAnswer(.count(found: 1, expected: 2), excerpt: "a"),
    .unreachable(url: "a", reason: "b"), .status(url: "a", code: 500, excerpt: "b"),
  ]) func candidateFailure(_ value: CandidateFailure) throws { try expectFlat(value) }

  @Test(arguments: [
    AnswerProblem.notJSON, .noPredictions, .count(found: 1, expected: 2),
    .prediction(3, .notFinite), .tooLong(bytes: 4),
  ]) func answerProblem(_ value: AnswerProblem) throws { try expectFlat(value) }

  @Test(arguments: [
    ProgramFinding.Outcome.same(rows: 1), .differs(rows: 1, of: 2, largest: 0.5),
    .differs(rows: 1, of: 2, largest: nil), .answered(rows: 1),
    .broke(.killed(phase: .predict, signal: 9, log: [])), .notChecked(.onePhase),
  ]) func programFinding(_ value: ProgramFinding.Outcome) throws { try expectFlat(value) }

  @Test(arguments: [OutputDescription.probabilities([0.25, 0.75]), .value(-1.5)])
  func output(_ value: OutputDescription) throws { try expectFlat(value) }

  @Test(arguments: [
    TreeDescription.Test.atMost(1.5, median: 1), .missing, .level("a"), .rareLevel,
  ]) func treeTest(_ value: TreeDescription.Test) throws { try expectFlat(value) }

  @Test(arguments: [
    LinearDescription.Term.Part.value(median: 1, mean: 2, deviation: 3), .missing, .level("a"),
    .rareLevel,
  ]) func termPart(_ value: LinearDescription.Term.Part) throws { try expectFlat(value) }

  @Test(arguments: [
    LinearDescription.PenaltyChoice.configured, .separated(asked: 0),
    .crossValidated(path: [LinearDescription.PathPoint(penalty: 1, loss: 2)]),
  ]) func penaltyChoice(_ value: LinearDescription.PenaltyChoice) throws { try expectFlat(value) }

  @Test(arguments: Sample.all.flatMap { $0.result.ladder.compactMap(\.model) })
  func model(_ value: ModelDescription) throws { try expectFlat(value) }

  private func expectFlat<Value: Codable & Equatable>(_ value: Value) throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(Value.self, from: data) == value)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let kind = try #require(object["kind"] as? String)
    // The case's own name, as Swift prints it before the payload.
    #expect(String(describing: value).hasPrefix(kind))
    #expect(!object.keys.contains { $0.hasPrefix("_") })
  }
}
