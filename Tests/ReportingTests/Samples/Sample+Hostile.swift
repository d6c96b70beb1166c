import Results

/// Names that try to break out of every form that a report has.
extension Sample {
  static let hostileNames = [
    "<script>alert(1)</script>", "a | b || c", "two\nlines\r\nand\ttabs", "\u{202E}evil\u{2066}",
    "\u{1B}[31mred\u{1B}[0m\u{07}", "`code` ``more`` _em_ **bold** [link](http://x.example)",
    "@everyone #1 www.example.com user@example.com GH-12", "]]> & \"quoted\" 'single' &amp;",
    String(repeating: "long", count: 75), "👩‍👩‍👧 🇩🇪 データ 名前",
    "z\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}algo",
    "nul\0 \u{FFFE}\u{FFFF} \u{2028} \u{FEFF}\u{200B}", "", " ", "-1 + 2", "مرحبا",
  ]

  static let hostile: Sample = {
    let n = hostileNames
    let base = adult.result
    let findings = n.enumerated().map { index, name in
      SubpopulationFinding(
        subpopulation: Subpopulation(conditions: [
          .level(column: n[(index + 1) % n.count], level: name)
        ]),
        share: 0.01,
        comparison: comparison(
          "roc_auc", rows: 100, reference: 0.8, lift: -0.1 + 0.02 * Double(index),
          half: index == 3 ? 4 : 0.05, finding: FindingKind.allCases[index % 5]),
        advice: Advice.allCases[index % 4])
    }
    let candidate = CandidateResult(
      name: n[0], verdict: .mixedSuccess,
      reasons: [.betterByMinimumLift, .subpopulations(finding: .worse, count: 4, of: n.count)],
      overall: gbm.overall, secondary: [], guardrails: [], subpopulations: findings,
      workingShare: 0.5)
    let ladder = [
      base.ladder[0],
      Rung(
        name: n[1], kind: .rule,
        status: .waived(Waiver(reason: n[5], by: n[6], date: n[2])), model: nil,
        parameterCount: nil, decisionThreshold: nil, metrics: [], target: nil),
      rung(
        n[2], .linear,
        .linear(
          LinearDescription(
            family: .logistic, penalty: 0, penaltyChoice: .configured, solver: .svd,
            classes: [n[7], n[0]], intercepts: [coefficient(0, nil)],
            terms: n.map {
              LinearDescription.Term(
                column: $0, part: .level($0), coefficients: [coefficient(-1e-9, 1e-10)])
            }, iterations: 1, designColumns: n.count, rank: n.count)), parameters: 1,
        metrics: base.ladder[2].metrics, target: .missed),
      rung(
        n[8], .tree,
        .tree(
          TreeDescription(
            classes: [n[0], n[9]],
            nodes: [
              node(0, 10, 0.5, n[8], .level(n[3]), yes: 1, no: 2), leaf(1, 5, 1), leaf(1, 5, 0),
            ],
            pruning: 0, pruningPath: [], maximumDepth: 1, minimumLeafRows: 5)), parameters: 1,
        metrics: base.ladder[3].metrics, target: .missed),
      rung(
        n[0], .candidate,
        .predictionsFile(PredictionsFileDescription(path: n[4], form: .probabilities, note: n[5])),
        parameters: nil, metrics: base.ladder[4].metrics, target: .met),
    ]
    return Sample(
      name: "hostile",
      result: RunResult(
        id: hash(5), tool: Tool(version: n[0], blas: n[4]), clock: clock, project: n[0],
        problem: ProblemStatement(
          statement: n[5], decision: n[2], owner: n[6], stakeholders: n),
        inputs: inputs(data: n[1], candidates: [n[0]]),
        data: DataSummary(
          path: n[4], query: n.joined(separator: "\n"), rows: 100, task: .binary, target: n[9],
          columns: n.map { column($0, "category", distinct: 3) },
          classes: [
            DataSummary.ClassCount(name: n[7], trainingRows: 1, testRows: 1),
            DataSummary.ClassCount(name: n[0], trainingRows: 1, testRows: 1),
          ],
          findings: n.map {
            AuditFinding(
              severity: .warning,
              subject: .almostNumeric(column: $0, exceptions: 1, example: $0, line: 2))
          }),
        split: SplitSummary(
          method: .group, column: n[3], seed: .max, trainingRows: 50, testRows: 50,
          sha256: hash(6)),
        evidence: base.evidence,
        gates: [
          Gate(kind: .data, answer: .undecided, evidence: [.auditFinding(0), .auditFinding(99)]),
          Gate(
            kind: .model, answer: .shut,
            evidence: [.verdict(candidate: n[0], .mixedSuccess)]),
        ],
        ladder: ladder,
        reference: ReferenceChoice(
          rung: n[2],
          crossValidated: [ReferenceChoice.Score(rung: n[2], measurement: .value(0.9))]),
        candidates: [candidate],
        recommendation: Recommendation(
          rung: n[2], best: n[0], reason: .simplerSuffices,
          steps: [
            Recommendation.Step(
              rung: n[2], loss: 0.004, upperBound: 0.0061, withinMargin: true, target: .met)
          ])))
  }()
}
