internal import Results

extension Explanation {
  var document: Document {
    let blocks: [Block] =
      switch finding {
      case .declared(let finding): declared(finding)
      case .discovered(let finding): discovered(finding)
      }
    return Document(
      title: "\(name: candidate.name): \(Wording.subpopulation(subpopulation))",
      subtitle: """
        against \(name: result.reference.rung), run \(code: Wording.shortID(result.id))
        """, blocks: blocks, colophon: "")
  }

  // MARK: Declared

  private func declared(_ finding: SubpopulationFinding) -> [Block] {
    let comparison = finding.comparison
    var facts = [
      rows(comparison.rows, share: finding.share),
      Block.Definition(
        term: "Meaning", description: Wording.definition(comparison.finding, result)),
    ]
    if !finding.subpopulation.conditions.isEmpty {
      facts.append(
        Block.Definition(
          term: "Use here",
          description: Wording.advice(finding.advice, candidate: candidate.name, result)))
    }
    if let needed = Wording.needed(comparison.needed, precision(comparison.lift)) {
      facts.append(Block.Definition(term: "To tell more", description: needed))
    }
    return [
      .lead(
        Wording.mark(comparison.finding),
        """
        \(strong: "\(Wording.mark(comparison.finding).word)"): lift in \
        \(result.title(comparison.metric)) \
        \(Wording.lift(comparison.lift, precision(comparison.lift)))
        """), .definitions(facts), .table(metricTable(comparison, finding.detail)),
      section("The tests", [.definitions(tests(comparison, finding.detail))]),
    ] + models(finding.detail)
  }

  private func metricTable(_ comparison: Comparison, _ detail: FindingDetail?) -> Table {
    let estimates = [
      (result.reference.rung, comparison.reference, detail?.reference),
      (candidate.name, comparison.candidate, detail?.candidate),
    ]
    let precision = Precision(
      intervals: estimates.map { $0.1.interval },
      values: estimates.compactMap { $0.1.measurement.value })
    return Table(
      caption: "",
      columns: [
        Table.Column("Model", .header),
        Table.Column(Phrase(words: result.title(comparison.metric)), .number),
        Table.Column("Interval", .number), Table.Column("At", .number),
        Table.Column("Standard error", .number), Table.Column("Method", .text),
      ],
      rows: estimates.map { name, estimate, detail in
        Table.Row(cells: [
          .phrase("\(name: name)"), .phrase(Wording.measurement(estimate.measurement, precision)),
          words(estimate.interval.map(precision.range)),
          words(estimate.interval.map { Wording.level($0.level) }),
          words(detail?.standardError.map { NumberText.significant($0, digits: 3) }),
          words(estimate.method?.rawValue),
        ])
      })
  }

  private func tests(_ comparison: Comparison, _ detail: FindingDetail?) -> [Block.Definition] {
    var definitions =
      comparison.lift.map { test($0, degreesOfFreedom: detail?.degreesOfFreedom) } ?? [
        Block.Definition(
          term: "Lift", description: "no interval: too few rows, or a metric without a value")
      ]
    let evidence = result.evidence
    definitions += [
      Block.Definition(
        term: "Minimum lift", description: Phrase(words: NumberText.plain(evidence.minimumLift))),
      Block.Definition(
        term: "Margin", description: Phrase(words: NumberText.plain(evidence.margin))),
    ]
    if let answer = comparison.target {
      definitions.append(
        Block.Definition(
          term: "Target",
          description: """
            \(Wording.target(result)): \(Wording.mark(answer).word)\(target(comparison, detail))
            """))
    }
    return definitions
  }

  private func target(_ comparison: Comparison, _ detail: FindingDetail?) -> String {
    guard let test = detail?.targetTest, let level = comparison.candidate.interval?.level else {
      return ""
    }
    return """
      , by the \(Wording.level(level)) interval of \(result.title(comparison.metric)) itself; \
      p = \(pValue(test.pValue)) for “it is at the target”\(adjusted(test.adjustedPValue))
      """
  }

  // MARK: Discovered

  private func discovered(_ finding: DiscoveredSubpopulation) -> [Block] {
    let against =
      finding.kind == .worse ? "worse than \(result.reference.rung)" : "below target"
    let status =
      finding.status == .confirmed
      ? "confirmed on test rows that did not find it"
      : "a hint: found on one half of the test rows, not confirmed on the other"
    let precision = precision(finding.lift)
    return [
      .lead(
        Wording.mark(finding),
        """
        \(strong: "discovered, \(against)"): \
        \(finding.kind == .worse ? "lift in" : "distance to the target in") \
        \(Wording.lossTitle(finding.loss, result)) \(Wording.lift(finding.lift, precision)), \
        \(status)
        """),
      .definitions([
        rows(finding.rows, share: finding.share),
        Block.Definition(
          term: "Counted on", description: "the half of the test rows that tested it"),
        Block.Definition(
          term: "Mean \(Wording.lossTitle(finding.loss, result))",
          description: """
            \(name: result.reference.rung) \(precision.text(finding.reference)), \
            \(name: candidate.name) \(precision.text(finding.candidate))
            """),
        Block.Definition(
          term: "Cost",
          description: """
            \(NumberText.significant(finding.harm, digits: 3)) of mean loss over all test rows \
            (share × loss)
            """),
      ]),
      section(
        "The tests",
        [
          .definitions(
            test(
              finding.lift, degreesOfFreedom: finding.detail?.degreesOfFreedom,
              of: finding.kind == .worse ? "Lift" : "Distance to the target") + [
                Block.Definition(
                  term: "Margin",
                  description: Phrase(words: NumberText.plain(result.evidence.margin)))
              ])
        ]),
    ] + models(finding.detail)
  }

  // MARK: Parts

  private func rows(_ count: Int, share: Double) -> Block.Definition {
    Block.Definition(
      term: "Rows",
      description: "\(NumberText.count(count)); \(NumberText.percent(share)) of the test rows")
  }

  /// A lift's test and all that went into it.
  private func test(
    _ lift: Lift, degreesOfFreedom: Double?, of quantity: Phrase = "Lift"
  ) -> [Block.Definition] {
    let precision = precision(lift)
    var inputs = "estimate \(precision.signed(lift.estimate))"
    if let error = lift.standardError {
      inputs += ", standard error \(NumberText.significant(error, digits: 3))"
    }
    if let degreesOfFreedom {
      inputs += ", \(NumberText.significant(degreesOfFreedom, digits: 4)) degrees of freedom"
    }
    var definitions = [
      Block.Definition(term: quantity, description: Phrase(words: inputs)),
      Block.Definition(
        term: "Method", description: Phrase(words: Wording.method(lift.method))),
      Block.Definition(
        term: "Tested at",
        description: """
          α = \(NumberText.significant(1 - lift.interval.level, digits: 3)), two-sided: interval \
          \(precision.signedRange(lift.interval))
          """),
    ]
    if let value = lift.pValue {
      definitions.append(
        Block.Definition(
          term: "It is 0",
          description: "p = \(pValue(value))\(adjusted(lift.adjustedPValue))"))
    }
    return definitions
  }

  private func pValue(_ value: Double) -> String { NumberText.significant(value, digits: 2) }

  private func adjusted(_ value: Double?) -> String {
    value.map { ", adjusted for many looks \(pValue($0))" } ?? ""
  }

  func precision(_ lift: Lift?) -> Precision {
    Precision(intervals: [lift?.interval], values: [lift?.estimate].compactMap { $0 })
  }

  func words(_ text: String?) -> Table.Cell { .phrase(Phrase(words: text ?? "–")) }

  func section(_ title: Phrase, _ blocks: [Block]) -> Block {
    .section("part", title, blocks)
  }
}
