package import Results

/// Holds runs against the sign-offs that there are.
package struct SignOffVerification: Sendable {
  private let records: [CheckedRecord]
  private let now: String

  package init(records: [CheckedRecord], now: String) {
    self.records = records
    self.now = now
  }

  /// The sign-off that a run needs; nil where it needs none. A run that somebody signed for is held
  /// against that, even if it now says that it needs none.
  package func neededCheck(of run: RunAtHand) -> SignOffCheck? {
    guard let candidate = run.result.candidateToSign else {
      return records.lazy.compactMap { record -> SignOffCheck? in
        guard let statement = record.statement, isOfVeryRun(statement, run.result) else {
          return nil
        }
        return fault(of: record, statement, run).map {
          check(record, statement, isNeeded: true, fault: $0)
        }
      }.first
    }
    let own = records.filter {
      $0.statement?.predicate.project == run.result.project
        && $0.statement?.predicate.candidate == candidate
    }
    guard let record = latest(own.filter { applies($0, to: run) }) ?? latest(own),
      let statement = record.statement
    else {
      return SignOffCheck(
        project: run.result.project, run: run.result.id, candidate: candidate, isNeeded: true,
        standing: .missing)
    }
    return check(record, statement, isNeeded: true, fault: fault(of: record, statement, run))
  }

  /// What all other records are worth by themselves. Of one that is about a run at hand, what is kept
  /// of that run is looked at as well; what went into it may have moved on since.
  package func furtherChecks(
    than needed: [SignOffCheck], runs: (_ id: String, _ startedAt: String) throws -> [[UInt8]]
  ) rethrows -> [SignOffCheck] {
    try records.filter { record in !needed.contains { $0.file == record.record.file } }.map {
      record in
      guard let statement = record.statement else {
        return SignOffCheck(
          project: record.record.logged?.project ?? "", run: nil, candidate: nil, isNeeded: false,
          standing: record.fault?.kind.standing ?? .tampered, fault: record.fault,
          file: record.record.file)
      }
      let run = statement.predicate.run
      let fault = try record.fault ?? historyFault(statement, runs(run.id, run.startedAt))
      let check = check(record, statement, isNeeded: false, fault: fault)
      let isLatest = latest(records.filter { isOfSameRun($0, statement) }) == record
      guard fault == nil, !isLatest else { return check }
      var superseded = check
      superseded.standing = .superseded
      return superseded
    }
  }

  private func check(
    _ record: CheckedRecord, _ statement: SignOffStatement, isNeeded: Bool, fault: SignOffFault?
  ) -> SignOffCheck {
    let predicate = statement.predicate
    let standing: SignOffStanding =
      if let fault { fault.kind.standing } else if predicate.answer == .reject {
        .rejected
      } else { predicate.hasExpired(at: now) ? .expired : .valid }
    return SignOffCheck(
      project: predicate.project, run: predicate.run.id, candidate: predicate.candidate,
      isNeeded: isNeeded, standing: standing, fault: fault, file: record.record.file,
      statement: statement)
  }

  private func latest(_ records: [CheckedRecord]) -> CheckedRecord? {
    records.max { $1.isLater(than: $0) }
  }

  /// Whether the same went into the run that was signed.
  private func applies(_ record: CheckedRecord, to run: RunAtHand) -> Bool {
    guard let statement = record.statement else { return false }
    return statement.subject.filter(\.isInput) == RunSubjects.inputs(run.result.inputs)
  }

  private func isOfSameRun(_ record: CheckedRecord, _ statement: SignOffStatement) -> Bool {
    guard let other = record.statement else { return false }
    return other.predicate.project == statement.predicate.project
      && other.predicate.candidate == statement.predicate.candidate
      && other.subject.filter(\.isInput) == statement.subject.filter(\.isInput)
  }
}

extension SignOffVerification {
  /// The first thing that speaks against it: of the record, then of what it is about.
  private func fault(
    of record: CheckedRecord, _ statement: SignOffStatement, _ run: RunAtHand
  ) -> SignOffFault? {
    if let fault = record.fault { return fault }
    let inputs = statement.subject.filter(\.isInput)
    if let fault = RunSubjects.firstChange(
      of: inputs, in: RunSubjects.inputs(run.result.inputs))
    {
      return fault
    }
    guard
      let present = SignedRun(run.result, candidate: statement.predicate.candidate)
    else { return SignOffFault(.conclusion, "candidate") }
    let signed = statement.predicate.run
    let isSame = isOfVeryRun(statement, run.result)
    let parts = isSame ? statement.subject : inputs
    if let fault = RunSubjects.firstChange(of: parts, in: run.present) { return fault }
    if isSame {
      if let fault = historyFault(statement, run.recorded) { return fault }
      if let field = signed.firstDifference(from: present) {
        return SignOffFault(.statement, field)
      }
    } else if let field = signed.firstDifferentConclusion(from: present) {
      return SignOffFault(.conclusion, field)
    }
    return waiverFault(statement.predicate, open: present.openFindings)
  }

  /// Whether it is about this run, and not another one of the same inputs.
  private func isOfVeryRun(_ statement: SignOffStatement, _ result: RunResult) -> Bool {
    let signed = statement.predicate.run
    return statement.predicate.project == result.project && signed.id == result.id
      && signed.startedAt == result.clock.startedAt
  }

  private func waiverFault(
    _ predicate: SignOffStatement.Predicate, open: [OpenFinding]
  ) -> SignOffFault? {
    if predicate.waived.contains(where: { waived in !open.contains(where: waived.covers) }) {
      return SignOffFault(.statement, "waived")
    }
    guard predicate.answer == .approve else { return nil }
    let isUnwaived = open.contains { finding in
      !predicate.waived.contains { $0.covers(finding) }
    }
    return isUnwaived ? SignOffFault(.unwaived) : nil
  }

  private func historyFault(
    _ statement: SignOffStatement, _ results: [[UInt8]]
  ) -> SignOffFault? {
    let signed = statement.subject.first { $0.name == "result" }?.sha256
    return results.allSatisfy { ResultHash.sha256(of: $0) == signed } ? nil : SignOffFault(.history)
  }
}
