import Foundation
import Results
import Testing

/// Is it the data or the model? Made-up projects that ought to be told so, through the program.
@Suite struct LearningStoryTests {
  /// Six columns of dice, and a target that follows from none of them.
  @Test func columnsThatSayNothingShutTheGateWithTheAdviceToStopModelling() throws {
    let scratch = try Scratch()
    let config = try write(signal: 0, flipped: 0, target: 0.9, to: scratch)
    let outcome = try audit(config, scratch)
    #expect(outcome.code == 1, "\(outcome)")
    let said = outcome.output.replacing("\n", with: " ")
    #expect(said.contains("The data cannot carry this problem yet."))
    #expect(said.contains("More rows like these will not help"))
    #expect(said.contains("the target is 0.9"))
    #expect(said.contains("Stop modelling and get better data: other columns, or better labels."))
    let data = try result(scratch).data
    #expect(data.learningCurve?.answer == .flat)
    #expect(data.labels?.noise == nil)
  }

  @Test func columnsThatSayEnoughLeaveTheGateOpen() throws {
    let scratch = try Scratch()
    let outcome = try audit(write(signal: 4, flipped: 0, target: 0.9, to: scratch), scratch)
    #expect(outcome.code == 0, "\(outcome)")
    let findings = try result(scratch).data.findings.map(\.subject.kind)
    #expect(!findings.contains(.flatLearningCurve))
    #expect(!findings.contains(.noisyLabels))
  }

  /// One label in five is turned around, where the classes are clear.
  @Test func wrongLabelsAreCountedAndNamed() throws {
    let scratch = try Scratch()
    let config = try write(signal: 8, flipped: 5, target: 0.7, to: scratch)
    let outcome = try audit(config, scratch)
    let audited = try result(scratch)
    let noise = try #require(audited.data.labels?.noise)
    #expect(noise.interval.lower > 0.03 && noise.interval.lower < 0.2, "\(noise)")
    #expect(noise.interval.upper > 0.2)
    #expect(audited.data.findings.contains { $0.subject.kind == .noisyLabels })
    #expect(outcome.output.contains("seem to be wrong"), "\(outcome)")
    // Of row r the label is turned where r is a multiple of five.
    let named = audited.data.labels?.suspects.compactMap { Int($0.id) } ?? []
    #expect(named.count == 20 && named.allSatisfy { $0 % 5 == 0 }, "\(named)")
  }

  /// A second opinion differs in one row of ten, and says nothing of every second one.
  @Test func aSecondColumnOfLabelsIsComparedAndNoFeature() throws {
    let scratch = try Scratch()
    let config = try write(signal: 4, flipped: 0, target: 0.7, to: scratch)
    let data = scratch.url.appending(path: "data.csv")
    let lines = try String(contentsOf: data, encoding: .utf8).split(separator: "\n")
    let second = lines.enumerated().map { row, line -> String in
      if row == 0 { return "\(line),checked" }
      let isYes = line.hasSuffix("yes") != (row % 10 == 0)
      return "\(line),\(row % 2 == 0 ? (isYes ? "yes" : "no") : "")"
    }
    try scratch.write(second.joined(separator: "\n") + "\n", to: "data.csv")
    let text = try String(contentsOfFile: config, encoding: .utf8)
    try scratch.write(
      text.replacing(
        #""target": "outcome","#, with: #""target": "outcome", "secondLabel": "checked","#),
      to: "config.json")
    let outcome = try audit(config, scratch)
    let audited = try result(scratch)
    let agreement = try #require(audited.data.labelAgreement, "\(outcome)")
    #expect(abs(agreement.agreement - 0.8) < 0.03)
    #expect(try #require(agreement.kappa) > 0.5)
    #expect(agreement.ids.allSatisfy { (Int($0) ?? 1) % 10 == 0 })
    #expect(audited.data.columns.first { $0.name == "checked" }?.role == .secondLabel)
    #expect(audited.data.findings.contains { $0.subject.kind == .labelDisagreement })
  }

  private func audit(_ config: String, _ scratch: Scratch) throws -> Outcome {
    try Harness()(
      "audit", config, "--output", scratch.url.appending(path: "out").path, "--quiet")
  }

  private func result(_ scratch: Scratch) throws -> AuditResult {
    let bytes = try Data(contentsOf: scratch.url.appending(path: "out/audit.json"))
    return try JSONDecoder().decode(AuditResult.self, from: bytes)
  }

  /// Two classes, `signal` apart in the first of six columns of dice with a spread of about 1; of every
  /// so many labels one is turned around.
  private func write(
    signal: Double, flipped: Int, target: Double, to scratch: Scratch
  ) throws -> String {
    var state: UInt64 = 88_172_645_463_325_252
    func dice() -> Double {
      // Three dice of xorshift64 (Marsaglia 2003).
      (0..<3).reduce(0.0) { sum, _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return sum + Double(state >> 40) / Double(1 << 24) * 2 - 1
      }
    }
    var lines = ["a,b,c,d,e,f,outcome"]
    for row in 1...4000 {
      var isYes = dice() > 0
      let numbers = (0..<6).map { column in dice() + (column == 0 && isYes ? signal : 0) }
      if flipped > 0 && row % flipped == 0 { isYes.toggle() }
      lines.append(
        numbers.map { String(format: "%.4f", $0) }.joined(separator: ",")
          + (isYes ? ",yes" : ",no"))
    }
    try scratch.write(lines.joined(separator: "\n") + "\n", to: "data.csv")
    try scratch.write(
      """
      {
        "project": "dice",
        "problem": {
          "statement": "Whether somebody says yes is to be known before they are asked.",
          "decision": "Who is asked first.", "owner": "Head of Asking",
          "stakeholders": ["Those who ask"]
        },
        "data": { "path": "data.csv", "target": "outcome", "positive": "yes" },
        "metric": { "name": "roc_auc", "target": \(target), "margin": 0.02 }
      }
      """, to: "config.json")
    return scratch.url.appending(path: "config.json").path
  }
}
