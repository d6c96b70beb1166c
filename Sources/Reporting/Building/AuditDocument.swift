internal import Results

extension Limits {
  static let auditComment = Limits(
    candidates: 0, openFindings: 20, foldedFindings: 0, openTerms: 0, foldedTerms: 0,
    drawnLeaves: 0, treeLines: 0, columns: 60)
}

/// Builds the documents of an audit.
struct AuditDocument {
  let result: AuditResult
  let limits: Limits

  /// All that the page shows.
  func page() -> Document {
    document(
      [.definitions(problem.statement), lead()] + waivers() + [.definitions(problem.terms)] + [
        Block.section("findings", "What the checks found", [blocks.findings()])
      ]
        + probed() + [
          Block.section("columns", "The columns", blocks.origin() + blocks.classes() + columns()),
          Block.section("computation", "How it was computed", computation()),
        ])
  }

  /// What a reviewer of a change needs.
  func comment() -> Document {
    document(
      [.definitions(problem.statement), lead()] + waivers() + [.definitions(problem.terms)] + [
        Block.section("findings", "What the checks found", shortFindings())
      ]
        + shortlyProbed() + [
          Block.section("columns", "The columns", blocks.origin() + columns()),
          .paragraph("Next: \(Wording.nextStep(result))."),
        ])
  }

  /// What fits a screen.
  func summary(reportPath: String?) -> Document {
    var last: [Block.Definition] = []
    if let reportPath {
      last.append(Block.Definition(term: "Report", description: "\(code: reportPath)"))
    }
    last.append(Block.Definition(term: "Next", description: Wording.nextStep(result)))
    return Document(
      title: "\(name: result.project)", subtitle: "audit \(code: shortID)",
      blocks: [lead()] + shortFindings()
        + (result.data.learningCurve.map { [.paragraph(Wording.learning($0))] } ?? []) + [
          .definitions(last)
        ], colophon: "")
  }

  /// What models told of the data; without any, nothing.
  private func probed() -> [Block] {
    let probing = ProbingBlocks(data: result.data)
    return [
      ("learning", "Is it the data or the model?", probing.learning()),
      ("labels", "The labels", probing.labels()),
      ("parts", "What columns tell", probing.columns()),
    ].compactMap { (id: String, title: Phrase, blocks: [Block]) in
      blocks.isEmpty ? nil : Block.section(id, title, blocks)
    }
  }

  private func shortlyProbed() -> [Block] {
    guard let curve = result.data.learningCurve else { return [] }
    return [
      Block.section(
        "learning", "Is it the data or the model?", [.paragraph(Wording.learning(curve))])
    ]
  }

  private var blocks: DataBlocks {
    DataBlocks(data: result.data, split: result.split, limits: limits)
  }

  private var shortID: String { Wording.shortID(result.id) }

  private func document(_ blocks: [Block]) -> Document {
    Document(
      title: "\(name: result.project)",
      subtitle: """
        Can the data carry it? Audit \(code: shortID), \(name: result.clock.startedAt)
        """,
      blocks: blocks,
      colophon: "harness \(name: result.tool.version), audit \(code: result.id)")
  }

  private var problem: ProblemTerms {
    ProblemTerms(
      problem: result.problem, goal: result.goal, currency: result.problem.value?.currency,
      incumbent: nil)
  }

  private func lead() -> Block {
    let gate = result.gates.first { $0.kind == .data }
    return .lead(Wording.mark(gate?.answer ?? .undecided), Wording.answer(result))
  }

  private func waivers() -> [Block] {
    let waived = result.data.findings.filter { $0.waiver != nil }
    guard !waived.isEmpty else { return [] }
    let title = Wording.counted(waived.count, "finding was waived", "findings were waived")
    return [
      .callout(
        Block.Callout(
          tone: .caution, title: "\(title)",
          points: waived.prefix(limits.openFindings).map { Wording.finding($0, result.data) }))
    ]
  }

  /// The gravest ones; the rest is counted.
  private func shortFindings() -> [Block] {
    let findings = result.data.findings
    let shown = findings.prefix(limits.openFindings)
    guard !shown.isEmpty else { return [blocks.findings()] }
    let left = findings.count - shown.count
    let rest: [Block] =
      left == 0
      ? []
      : [
        .paragraph(
          "\(Wording.counted(left, "more finding is", "more findings are")) in the report.")
      ]
    return [.list(shown.map { Wording.finding($0, result.data) })] + rest
  }

  private func columns() -> [Block] {
    let table = SpreadTable(data: result.data, limits: limits)
    return table.isEmpty ? [] : [.table(table.table)]
  }

  private func computation() -> [Block] {
    [
      .definitions([
        Block.Definition(term: "Split", description: Wording.split(result.split)),
        Block.Definition(
          term: "Program",
          description: "harness \(name: result.tool.version), BLAS \(name: result.tool.blas)"),
        Block.Definition(term: "Time", description: Wording.clock(result.clock)),
      ]),
      .table(InputTable.table(result.inputs, limits: limits)),
    ]
  }
}
