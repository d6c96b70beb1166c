internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Foundation
internal import Pipeline
internal import Reporting
internal import Results
internal import Signing

struct SignOffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signoff",
    abstract: "Sign for a run's candidate, or against it, with an SSH key.",
    discussion: """
      Signs what the run rests on (hashes of config, data, predictions, baselines and result), what it \
      found, and your reason. The sign-off becomes a file in \(SignOffFolder.name)/, to be committed, \
      and an entry of the history's log. 'harness verify' checks it. A later answer to the same run \
      takes the place of an earlier one.
      """)

  @Argument(
    help: ArgumentHelp(
      "The run: its folder, its result.json, or the start of its id.", valueName: "run"),
    completion: .directory)
  var name: String

  @Argument(help: "approve or reject.")
  var answer: SignOff.Answer

  @Option(help: "The candidate.")
  var candidate: String

  @Option(help: "Why.")
  var reason: String

  @Option(help: "The last day on which the sign-off counts, in UTC: 2027-06-30.")
  var expires: String?

  @Option(
    name: .customLong("waive"),
    help: ArgumentHelp(
      "An open finding that you take responsibility for, and why; may be repeated.",
      valueName: "subpopulation=reason"))
  var waivers: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      The key: a private one's file, or a public one's where an agent holds the other half. Left out: \
      HARNESS_SIGNING_KEY, or git's user.signingkey where gpg.format is ssh.
      """, valueName: "file"), completion: .file())
  var key: String?

  @Option(help: "Who signs, where the list of signers knows the key by several names.")
  var by: String?

  @OptionGroup var signers: SignerOptions

  @OptionGroup var history: HistoryOption

  func validate() throws {
    if let expires, expires.count != 10 || !ISODay.begins(expires) {
      throw ValidationError("--expires takes a day such as 2027-06-30, not '\(expires)'")
    }
  }

  func run() throws {
    let session = RunSession(quiet: true)
    let now = session.clock.startedAt
    if reason[...].trimming.isEmpty {
      throw CommandFailure([Diagnostic(emptyOption: "--reason")])
    }
    if let expires, expires < now.prefix(10) {
      throw CommandFailure([Diagnostic(pastExpiry: expires, today: String(now.prefix(10)))])
    }
    let folder = SignOffFolder(projectFolder: ProjectFolder.of(""))
    let kept = try HistoryToCheck(history)
    let located = try LocatedRun.find(name, in: kept.history)
    let result = located.result
    guard let run = SignedRun(result, candidate: candidate) else {
      throw CommandFailure([
        Diagnostic(unknownCandidate: candidate, known: result.candidates.map(\.name))
      ])
    }
    let config = signers.config ?? located.config(in: folder.projectFolder)
    let atHand = try located.atHand(config: config, session: session, history: kept.history)
    session.finish()
    try checkUnchanged(atHand)
    let list = try signers.signers(
      of: result.signOff, config: config, in: folder.projectFolder)
    let keygen = try SignOffCommand.keygen()
    let reviewer = try ReviewerKey(key, as: by, signers: list, keygen: keygen, now: now)
    try refuseAuthor(run, reviewer.reviewer)
    let waived = try waived(of: run.openFindings, by: reviewer.reviewer)
    let statement = SignOffStatement(
      subject: atHand.present,
      predicate: SignOffStatement.Predicate(
        project: result.project, run: run, candidate: candidate, answer: answer, reason: reason,
        waived: waived, reviewer: reviewer.reviewer, signedAt: now, expires: expires,
        log: kept.history.map { _ in LogPin(kept.log, project: result.project) }))
    session.console.note(
      SignOffScreen.render(
        statement, of: result, style: isatty(STDERR_FILENO) == 1 ? .ansi : .plain))
    let signed = try SignedFile(
      statement, with: reviewer.key,
      checker: RecordChecker(keygen: keygen, signers: list, log: kept.log, now: now),
      keygen: keygen)
    try keep(signed, in: folder, session: session)
  }

  static func keygen() throws -> SSHKeygen {
    do { return try SSHKeygen(environment: ProcessInfo.processInfo.environment) } catch {
      throw CommandFailure([Diagnostic(error)])
    }
  }

  /// What is signed is what the run was made of and what it left, and not what became of it since.
  private func checkUnchanged(_ run: RunAtHand) throws {
    let stated = RunSubjects.stated(by: run.result, bytes: run.bytes)
    var fault = RunSubjects.firstChange(of: stated, in: run.present)
    let hash = ResultHash.sha256(of: run.bytes)
    if fault == nil, run.recorded.contains(where: { ResultHash.sha256(of: $0) != hash }) {
      fault = SignOffFault(.history)
    }
    if let fault {
      throw CommandFailure(
        [Diagnostic(changedBeforeSigning: SignOffReport.words(fault))], status: .signOff)
    }
  }

  private func refuseAuthor(_ run: SignedRun, _ reviewer: String) throws {
    guard !run.authorMaySign, run.author?.lowercased() == reviewer.lowercased() else { return }
    throw SignedFile.refusal(SignOffFault(.author, reviewer))
  }

  private func waived(of open: [OpenFinding], by reviewer: String) throws -> [WaivedFinding] {
    var waived: [WaivedFinding] = []
    for text in waivers {
      let more = try WaiverArgument(text: text).waived(of: open, by: reviewer, until: expires)
      waived += more.filter { !waived.contains($0) }
    }
    let left = open.filter { finding in !waived.contains { $0.covers(finding) } }
    guard answer == .reject || left.isEmpty else {
      throw CommandFailure([
        Diagnostic(
          unwaived: left.map { SignOffReport.name(of: $0.subpopulation) }, candidate: candidate)
      ])
    }
    return waived
  }

  /// The file first: an entry of the log without its file would look like a loss.
  private func keep(_ signed: SignedFile, in folder: SignOffFolder, session: RunSession) throws {
    let path = folder.path(of: signed.record.file)
    try session.writing { () throws(FileError) in
      try OutputFile.create(signed.envelope.bytes, at: path)
    }
    let predicate = signed.statement.predicate
    let entry = SignOffRecord.entry(
      of: signed.statement, in: signed.envelope, file: signed.record.file)
    if let history = try history.opened(besideConfig: "") {
      _ = try HistoryOption.translatingErrors { () throws(HistoryError) in
        try history.append(
          .signOff(entry), project: predicate.project, at: predicate.signedAt)
      }
    } else {
      session.console.note("The history cannot be written here, so its log does not have this.")
    }
    try session.console.print(path)
    session.console.note("Commit the file; 'harness verify' checks it.")
  }
}

extension SignOff.Answer: ExpressibleByArgument {}
