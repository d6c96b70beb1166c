import Foundation
import Testing

/// Who may sign what, and what becomes of it.
@Suite(.enabled(if: SignOffProject.hasKeygen, "ssh-keygen is not installed"))
struct SignOffTests {
  @Test func aReviewerSignsAndTheRunIsInOrder() throws {
    let project = try SignOffProject()
    try project.run()
    let missing = try project.verify()
    #expect(missing.code == 4 && missing.output.contains("missing"), "\(missing)")
    let signed = try project.sign()
    #expect(signed.code == 0, "\(signed)")
    #expect(signed.messages.contains("region = north ▼ worse"), "\(signed)")
    #expect(signed.messages.contains("Few customers live there."))
    let file = try #require(try project.files().first)
    #expect(signed.output.hasSuffix(file + "\n"))
    let valid = try project.verify()
    #expect(valid.code == 0 && valid.output.contains("1 of 1 in order"), "\(valid)")
    // What is waived stays in sight.
    #expect(valid.output.contains("waived: region = north (worse), by rev@example.org"))
    // Everything is found from a folder below as well, and by the run's name.
    #expect(try project.verify("out").code == 0)
    #expect(try project.verify("--all").code == 0)
  }

  @Test func whoMayNotSignIsTold() throws {
    let project = try SignOffProject()
    try project.run()
    let author = try project.sign(key: "ann")
    #expect(author.code == 4 && author.messages.contains("started the run"), "\(author)")
    let stranger = try project.sign(key: "stranger")
    #expect(stranger.code == 4, "\(stranger)")
    let key = try project.line("stranger").split(separator: " ").dropFirst().joined(separator: " ")
    #expect(stranger.messages.contains(key.trimmingCharacters(in: .newlines)))
    let nobody = try project.harness().run(
      ["signoff", "out", "reject", "--candidate", "curve", "--reason", "a"])
    #expect(nobody.code == 2 && nobody.messages.contains("no key"), "\(nobody)")
    let other = try project.sign(key: "rev", "--by", "second@example.org")
    #expect(other.code == 4 && other.messages.contains("does not let this key"), "\(other)")
    #expect(!FileManager.default.fileExists(atPath: project.path("signoffs/churn")))
    try project.edit(
      "churn.json", "\"subpopulations\"", "\"signOff\": { \"byAuthor\": true }, \"subpopulations\"")
    try project.run()
    #expect(try project.sign(key: "ann").code == 0)
    #expect(try project.verify().code == 0)
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    let project = try SignOffProject()
    try project.run()
    func outcome(_ options: String...) throws -> Outcome {
      try project.harness().run(["signoff", "out", "--key", project.path("rev")] + options)
    }
    let unknown = try outcome("approve", "--candidate", "curv", "--reason", "a")
    #expect(unknown.code == 2 && unknown.messages.contains("did you mean 'curve'"), "\(unknown)")
    let empty = try outcome("approve", "--candidate", "curve", "--reason", " ")
    #expect(empty.code == 2 && empty.messages.contains("--reason"), "\(empty)")
    let open = try project.sign(waiving: [])
    #expect(open.code == 2 && open.messages.contains("'region = north'"), "\(open)")
    let closed = try project.sign(waiving: ["--waive", "region = west=Why not."])
    #expect(closed.code == 2 && closed.messages.contains("no open finding"), "\(closed)")
    let bare = try project.sign(waiving: ["--waive", "region = north="])
    #expect(bare.code == 2 && bare.messages.contains("nobody says why"), "\(bare)")
    let past = try project.sign("approve", key: "rev", "--expires", "2026-11-21")
    #expect(past.code == 2 && past.messages.contains("is over"), "\(past)")
    #expect(try project.sign("approve", key: "rev", "--expires", "2026-1-1").code == 2)
    #expect(try project.sign("perhaps").code == 2)
    #expect(!FileManager.default.fileExists(atPath: project.path("signoffs/churn")))
  }

  @Test func nothingIsSignedThatHasChanged() throws {
    let changes: [(String, String, String)] = [
      ("customers.csv", "c0,basic", "c0,plus"), ("curve.csv", "0.97", "0.98"),
      ("out/split.csv", "c1,", "c1 ,"),
    ]
    for (file, old, new) in changes {
      let project = try SignOffProject()
      try project.run()
      try project.edit(file, old, new)
      let outcome = try project.sign()
      #expect(outcome.code == 4 && outcome.messages.contains("has changed since"), "\(outcome)")
    }
  }

  @Test func aLaterAnswerTakesTheEarlierBack() throws {
    let project = try SignOffProject()
    try project.run()
    try project.sign()
    let later = SignOffProject.day + 60
    #expect(try project.sign("reject", key: "second", waiving: [], day: later).code == 0)
    let rejected = try project.verify(day: later)
    #expect(rejected.code == 4 && rejected.output.contains("rejected"), "\(rejected)")
    #expect(rejected.output.contains("superseded"))
    #expect(try project.sign(day: later + 60).code == 0)
    #expect(try project.verify(day: later + 60).code == 0)
  }

  @Test func anExpiredOneCountsNoMore() throws {
    let project = try SignOffProject()
    try project.run()
    try project.sign("approve", key: "rev", "--expires", "2026-12-01")
    #expect(try project.verify().code == 0)
    let expired = try project.verify(day: SignOffProject.day + 20 * 86_400)
    #expect(expired.code == 4 && expired.output.contains("expired"), "\(expired)")
  }

  @Test func aBaselineNeedsNoneAndNothingIsNoSuccess() throws {
    let project = try SignOffProject()
    let nothing = try project.verify()
    #expect(nothing.code == 2 && nothing.messages.contains("no run here"), "\(nothing)")
    var weak = SmallProject()
    weak.config.replace("0.6", with: "0.65")
    _ = try weak.write(to: project.scratch)
    try project.run()
    let free = try project.verify()
    #expect(free.code == 0 && free.output.contains("needs no sign-off"), "\(free)")
  }

  @Test func twoAtOnceAreBothKept() throws {
    let project = try SignOffProject()
    try project.run()
    let processes = try ["rev", "second"].map { key in
      try project.harness().start(
        [
          "signoff", "out", "approve", "--candidate", "curve", "--reason", "It pays.", "--key",
          project.path(key), "--waive", SignOffProject.waiver,
        ], output: project.scratch.url.appending(path: "stdout-\(key)"),
        messages: project.scratch.url.appending(path: "stderr-\(key)"))
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try project.files().count == 2)
    let verified = try project.verify("--all")
    #expect(verified.code == 0 && verified.output.contains("2 entries"), "\(verified)")
  }

  @Test func namesLeadNowhereElse() throws {
    let project = try SignOffProject()
    let name = "../../<b>é \\u001b[31m"
    try project.edit("churn.json", "\"name\": \"curve\"", "\"name\": \"\(name)\"")
    try project.run()
    let outcome = try project.harness().run([
      "signoff", "out", "approve", "--candidate", "../../<b>é \u{1b}[31m", "--reason",
      "\u{1b}]0;x\u{07}", "--key", project.path("rev"), "--waive", SignOffProject.waiver,
    ])
    #expect(outcome.code == 0, "\(outcome)")
    #expect(!outcome.messages.contains("\u{1b}") && !outcome.output.contains("\u{1b}"))
    let file = try #require(try project.files().first)
    #expect(file.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    for format in ["text", "json", "junit"] {
      let verified = try project.verify("--format", format)
      #expect(verified.code == 0, "\(verified)")
      #expect(!verified.output.contains("\u{1b}"))
      #expect(format != "junit" || !verified.output.contains("<b>"))
    }
  }

  @Test func whereNothingCanBeWrittenNothingIsHalfDone() throws {
    let project = try SignOffProject()
    try project.run()
    try project.scratch.write("in the way", to: "signoffs/churn")
    let outcome = try project.sign()
    #expect(outcome.code == 2 || outcome.code == 3, "\(outcome)")
    #expect(try project.verify().output.contains("no entry yet"))
  }

  @Test func gitNamesTheKey() throws {
    let project = try SignOffProject()
    try project.run()
    try project.scratch.write(
      "[gpg]\n format = ssh\n[user]\n signingkey = \(project.path("rev")).pub\n", to: ".gitconfig")
    let outcome = try project.harness().run([
      "signoff", "out", "reject", "--candidate", "curve", "--reason", "It is worse in the north.",
    ])
    #expect(outcome.code == 0, "\(outcome)")
  }
}
