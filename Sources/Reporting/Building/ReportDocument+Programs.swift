internal import Results

extension ReportDocument {
  /// A candidate that the run started: what was run, what it took, and how it stood the checks.
  func program(_ program: ProgramDescription, _ rung: Rung) -> [Block] {
    let command = program.command.joined(separator: " ")
    let isService = command.hasPrefix("http://") || command.hasPrefix("https://")
    var blocks: [Block] = [
      .paragraph(
        isService
          ? "A service at \(name: command), asked by the run and compared as a black box."
          : "Run as \(name: command), and compared as a black box.")
    ]
    if let note = program.note { blocks.append(.paragraph("Its makers say: \(prose: note)")) }
    if let measurement = result.clock.measurements?.first(where: { $0.rung == rung.name }) {
      let facts = Wording.measured(measurement)
      if !facts.isEmpty { blocks.append(.paragraph("It \(facts.listed()).")) }
    }
    let findings = result.candidates.first { $0.name == rung.name }?.programFindings ?? []
    if !findings.isEmpty { blocks.append(.list(findings.map { Wording.finding($0) })) }
    return blocks
  }

  /// Why a candidate has no predictions, with the end of what it said.
  func broken(_ rung: Rung, _ failure: CandidateFailure) -> [Block] {
    var blocks: [Block] = [.paragraph(Wording.broke(rung.name, failure))]
    if !failure.log.isEmpty {
      blocks.append(.paragraph("The end of what it said:"))
      blocks.append(.preformatted(failure.log.map { line -> Phrase in "\(name: line)" }))
    }
    return blocks
  }
}
