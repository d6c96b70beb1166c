import Foundation
import Testing

/// Whatever is changed after a signature, the first thing that was is named, and the code is 4.
@Suite(.enabled(if: SignOffProject.hasKeygen, "ssh-keygen is not installed"))
struct VerifyTests {
  private let project: SignOffProject

  init() throws {
    project = try SignOffProject()
    try project.run()
    try project.sign()
  }

  private func expectFailure(
    _ words: String, _ options: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try project.harness().run(["verify"] + options)
    #expect(outcome.code == 4, "\(outcome)", sourceLocation: sourceLocation)
    #expect(
      outcome.unwrapped.contains(words), "\(outcome)",
      sourceLocation: sourceLocation)
  }

  @Test func changedInputs() throws {
    try project.edit("curve.csv", "0.97", "0.98")
    try expectFailure("candidate curve (curve.csv) has changed since")
    try project.edit("customers.csv", "c0,basic", "c0,plus")
    try expectFailure("data (customers.csv) has changed since")
    try project.edit("churn.json", "Head of Care", "Head of Cars")
    try expectFailure("config (churn.json) has changed since")
    try FileManager.default.removeItem(atPath: project.path("churn.json"))
    try expectFailure("config (churn.json) is not there any more")
  }

  @Test func aNewRunOfOtherInputs() throws {
    try project.edit("customers.csv", "c0,basic", "c0,plus")
    try project.run(day: SignOffProject.day + 60)
    try expectFailure("data (customers.csv) has changed since")
  }

  @Test func changedParts() throws {
    let tree = try project.text("out/baseline-tree.json")
    try project.scratch.write(tree + " ", to: "out/baseline-tree.json")
    try expectFailure("baseline tree has changed since")
    try project.scratch.write(tree, to: "out/baseline-tree.json")
    let split = try project.text("out/split.csv")
    try project.scratch.write("", to: "out/split.csv")
    try expectFailure("split has changed since")
    try project.scratch.write(split, to: "out/split.csv")
    #expect(try project.verify().code == 0)
    try project.edit("out/result.json", "\"Head of Care\"", "\"Head of Cars\"")
    try expectFailure("result has changed since")
  }

  @Test func aResultChangedInTheHistory() throws {
    try project.change(
      "UPDATE run SET result = CAST(replace(CAST(result AS TEXT), 'Head of Care', 'Head of Cars') AS BLOB)"
    )
    try expectFailure("what the history holds of the run is something else")
  }

  @Test func aResultThatIsEditedToNeedNone() throws {
    try project.edit(
      "out/result.json", "\"rung\" : \"curve\",\n    \"steps\"",
      "\"rung\" : \"tree\",\n    \"steps\"")
    try expectFailure("result has changed since")
    // Not as another run either, of another minute.
    try project.edit("out/result.json", "T10:00:00Z", "T10:01:00Z")
    try expectFailure("what the history holds of the run is something else")
  }

  @Test func aChangedRecord() throws {
    let file = try #require(try project.files().first)
    let text = try project.text(file)
    let payload = try #require(text.range(of: "\"payload\":\""))
    var changed = text
    let place = text.index(payload.upperBound, offsetBy: 400)
    changed.replaceSubrange(place...place, with: text[place] == "A" ? "B" : "A")
    try project.scratch.write(changed, to: file)
    try expectFailure("the signature is not of what the file says")
    let armor = try #require(text.range(of: "-----BEGIN SSH SIGNATURE-----"))
    changed = text
    let inside = text.index(armor.upperBound, offsetBy: 200)
    changed.replaceSubrange(inside...inside, with: text[inside] == "A" ? "B" : "A")
    try project.scratch.write(changed, to: file)
    try expectFailure("the signature is not of what the file says")
    try project.scratch.write(text + "\n", to: file)
    try expectFailure("no sign-off in the one form")
    try project.scratch.write(text, to: file)
    #expect(try project.verify().code == 0)
    let other = file.replacing("-curve-", with: "-other-")
    try FileManager.default.moveItem(atPath: project.path(file), toPath: project.path(other))
    try expectFailure("its content belongs to the file")
    try FileManager.default.removeItem(atPath: project.path(other))
    try expectFailure("is gone")
  }

  @Test func aSignerWhoMayNoMore() throws {
    try project.allow(["second"])
    try expectFailure("no line of")
    try project.scratch.write(
      try project.line("rev", options: "namespaces=\"git\""), to: "signoffs/allowed_signers")
    try expectFailure("does not let this key sign as rev@example.org")
    try project.scratch.write(
      try project.line("rev", options: "valid-before=\"20261101Z\""),
      to: "signoffs/allowed_signers")
    try expectFailure("does not let this key sign as rev@example.org")
    // One whose time ran out later has signed in time.
    try project.scratch.write(
      try project.line("rev", options: "valid-before=\"20261201Z\""),
      to: "signoffs/allowed_signers")
    #expect(try project.verify(day: SignOffProject.day + 86_400 * 20).code == 0)
    try project.allow(["rev"])
    try project.scratch.write(try project.text("rev.pub"), to: "signoffs/revoked_keys")
    try expectFailure("is revoked")
    // A list that is named comes before the project's.
    try project.scratch.write(try project.line("second"), to: "elsewhere")
    try expectFailure("no line of elsewhere", "--allowed-signers", "elsewhere")
  }

  @Test func aSignOffOfAnotherProject() throws {
    let file = try #require(try project.files().first)
    let text = try project.text(file)
    let other = try SignOffProject(project: "cars")
    try other.run()
    try FileManager.default.createDirectory(
      atPath: other.path("signoffs/cars"), withIntermediateDirectories: true)
    try other.scratch.write(text, to: file.replacing("/churn/", with: "/cars/"))
    try other.scratch.write(
      try project.text("signoffs/allowed_signers"), to: "signoffs/allowed_signers")
    let outcome = try other.verify()
    #expect(outcome.code == 4 && outcome.unwrapped.contains("another project, churn"), "\(outcome)")
    #expect(outcome.output.contains("missing"))
  }

  @Test func theLogIsAChain() throws {
    try project.sign("reject", key: "second", waiving: [], day: SignOffProject.day + 60)
    try project.sign(day: SignOffProject.day + 120)
    #expect(try project.verify(day: SignOffProject.day + 180).code == 0)
    try project.change(
      """
      DROP TRIGGER entryIsNeverTakenOut; DELETE FROM entry WHERE sequence = 2;
      """)
    let outcome = try project.verify(day: SignOffProject.day + 180)
    #expect(outcome.code == 4 && outcome.output.contains("log is broken"), "\(outcome)")
  }

  /// As in a merge request: another clone with a history of its own, or none.
  @Test func aFreshCloneRunsAgain() throws {
    let clone = try Scratch()
    for name in ["customers.csv", "curve.csv", "churn.json", "signoffs"] {
      try FileManager.default.copyItem(
        atPath: project.path(name), toPath: clone.url.appending(path: name).path)
    }
    let harness = Harness(
      environment: [
        "SOURCE_DATE_EPOCH": "\(SignOffProject.day + 3600)", "HARNESS_AUTHOR": "runner",
      ], folder: clone.url)
    #expect(try harness("run", "churn.json", "--quiet", "--history", "/dev/null/no").code != 0)
    try harness("run", "churn.json", "--quiet")
    let valid = try harness("verify")
    #expect(valid.code == 0, "\(valid)")
    let data = try project.text("customers.csv")
    try clone.write(
      SignOffProject.predictions(of: data, knowsNorth: true), to: "curve.csv")
    try harness("run", "churn.json", "--quiet")
    let void = try harness("verify")
    #expect(void.code == 4, "\(void)")
    #expect(void.unwrapped.contains("candidate curve (curve.csv) has changed since"), "\(void)")
  }

  @Test func machinesReadIt() throws {
    struct Survey: Decodable {
      let isFailure: Bool
      let checks: [Check]

      struct Check: Decodable {
        let standing: String
        let message: String
        let fault: Fault?
      }
      struct Fault: Decodable { let kind: String }
    }
    try project.edit("customers.csv", "c0,basic", "c0,plus")
    let json = try project.verify("--format", "json")
    let survey = try JSONDecoder().decode(Survey.self, from: Data(json.output.utf8))
    #expect(json.code == 4 && survey.isFailure)
    #expect(survey.checks.map(\.standing) == ["void"])
    #expect(survey.checks.first?.fault?.kind == "changed")
    let junit = try project.verify("--format", "junit")
    #expect(junit.output.contains("failures=\"1\""), "\(junit)")
    #expect(junit.output.contains("has changed since"))
  }
}

extension Outcome {
  /// What it printed, as one line.
  fileprivate var unwrapped: String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
