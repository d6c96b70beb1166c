internal import Diagnostics
internal import Pipeline
internal import Results
internal import Signing

/// Holds a project's run against the project's sign-offs.
struct ProjectVerification {
  let kept: HistoryToCheck
  let signers: SignerOptions
  let session: RunSession
  let folder: SignOffFolder

  /// The sign-off that a run needs, and what else there is of its project: all of it, or what is of the
  /// same run and what somebody tampered with.
  func checks(of run: LocatedRun, isComplete: Bool) throws -> [SignOffCheck] {
    defer { session.finish() }
    let project = run.result.project
    let config = signers.config ?? run.config(in: folder.projectFolder)
    let records = records(of: project, in: SignOffFile.folder(of: project), isOwn: true)
    let list = try signers.signers(
      of: run.result.signOff, config: config, in: folder.projectFolder)
    let verification = try verification(of: records, by: list)
    let atHand = try run.atHand(config: config, session: session, history: kept.history)
    let needed = [verification.neededCheck(of: atHand)].compactMap(\.self)
    let further = try further(verification, than: needed).filter { check in
      isComplete || check.isFailure || check.run == run.result.id
    }
    return needed + [recordCheck(of: run, atHand)].compactMap(\.self) + further
  }

  /// Whether the history holds of the run what its folder does; nil where it does. Without this, a result
  /// could be edited to need no sign-off.
  private func recordCheck(of run: LocatedRun, _ atHand: RunAtHand) -> SignOffCheck? {
    let hash = ResultHash.sha256(of: run.bytes)
    let kept = atHand.recorded + [run.record].compactMap(\.self)
    guard kept.contains(where: { ResultHash.sha256(of: $0) != hash }) else { return nil }
    return SignOffCheck(
      project: run.result.project, run: run.result.id, candidate: nil, isNeeded: false,
      standing: .tampered, fault: SignOffFault(.history))
  }

  /// The sign-offs of projects that have no run here.
  func checks(without projects: [String]) throws -> [SignOffCheck] {
    let looked = projects.map { SignOffFile.folder(of: $0) }
    let left = folder.projects.filter { !looked.contains($0) }
    guard !left.isEmpty else { return [] }
    let list = try signers.signers(of: nil, config: nil, in: folder.projectFolder)
    return try left.flatMap { place in
      try further(
        verification(of: records(of: nil, in: place, isOwn: false), by: list), than: [])
    }
  }

  /// Without a folder of their own here, entries of the log stand for themselves: a history may be of
  /// projects that live elsewhere.
  private func records(of project: String?, in place: String, isOwn: Bool) -> [SignOffRecord] {
    let files = folder.files(in: place)
    let log = kept.log.filter { entry in
      guard case .signOff(let signOff) = entry.event else { return false }
      return isOwn ? entry.project == project : signOff.file.hasPrefix(place + "/")
    }
    return SignOffRecord.all(files: files, log: log)
  }

  private func verification(
    of records: [SignOffRecord], by list: AllowedSigners
  ) throws -> SignOffVerification {
    guard !records.isEmpty else {
      return SignOffVerification(records: [], now: session.clock.startedAt)
    }
    let checker = RecordChecker(
      keygen: try SignOffCommand.keygen(), signers: list, log: kept.log,
      now: session.clock.startedAt)
    do throws(SigningError) {
      return SignOffVerification(
        records: try records.map(checker.check), now: session.clock.startedAt)
    } catch {
      throw CommandFailure([Diagnostic(error)])
    }
  }

  private func further(
    _ verification: SignOffVerification, than needed: [SignOffCheck]
  ) throws -> [SignOffCheck] {
    try verification.furtherChecks(than: needed) { id, startedAt in
      try kept.history.map {
        try LocatedRun.results(id: id, startedAt: startedAt, in: $0)
      } ?? []
    }
  }
}
