internal import Results

extension ReportDocument {
  /// How everything was computed, enough to do it again.
  func computation() -> Block {
    let evidence = result.evidence
    var definitions = [
      Block.Definition(term: "Split", description: Wording.split(result.split)),
      Block.Definition(term: "Intervals", description: Wording.intervals(result)),
    ]
    if let clusters = evidence.clusters {
      definitions.append(Block.Definition(term: "Groups", description: Wording.groups(clusters)))
    }
    if let weights = evidence.weights {
      definitions.append(Block.Definition(term: "Weights", description: Wording.weights(weights)))
    }
    if let population = evidence.population {
      definitions.append(
        Block.Definition(term: "Population", description: Wording.population(population)))
    }
    if !result.candidates.isEmpty {
      definitions += [
        Block.Definition(term: "Lift", description: Wording.lift()),
        Block.Definition(term: "Many looks", description: Wording.manyLooks(evidence)),
      ]
      if let looks = evidence.looks {
        definitions.append(
          Block.Definition(
            term: "Looks at the test rows",
            description: Wording.looks(looks, alpha: evidence.alpha)))
      }
      if let discovery = evidence.discovery {
        definitions.append(
          Block.Definition(
            term: "Search", description: Wording.search(discovery, result)))
      }
      definitions += FindingKind.byWeight.map { kind in
        Block.Definition(
          term: "\(Wording.mark(kind))", description: Wording.definition(kind, result))
      }
    }
    if let money = evidence.money {
      definitions.append(Block.Definition(term: "Money", description: Wording.money(money, result)))
    }
    definitions += [
      Block.Definition(term: "Reference", description: Wording.referenceChoice(result)),
      Block.Definition(term: "Recommendation", description: Wording.recommendationRule(result)),
      Block.Definition(
        term: "Random numbers",
        description: """
          Seed \(String(evidence.seed)) for everything that draws; \
          \(NumberText.count(evidence.bootstrapDraws)) bootstrap draws where an interval needs them.
          """),
      Block.Definition(
        term: "Program",
        description: "harness \(name: result.tool.version), BLAS \(name: result.tool.blas)"),
      Block.Definition(term: "Time", description: Wording.clock(result.clock)),
    ]
    return Block.section(
      "computation", "How it was computed",
      [
        .definitions(definitions), .table(crossValidation()), .table(steps()), .table(metrics()),
        .table(InputTable.table(result.inputs, limits: limits)),
      ])
  }

  private func crossValidation() -> Table {
    let values = result.reference.crossValidated.compactMap(\.measurement.value)
    let precision = Precision(intervals: [], values: values)
    return Table(
      caption: "Cross-validation on training rows, by which the reference was chosen",
      columns: [
        Table.Column("Baseline", .header),
        Table.Column(Phrase(words: result.evidence.primary.title), .number),
      ],
      rows: result.reference.crossValidated.map { score in
        Table.Row(
          cells: [
            .phrase("\(name: score.rung)"),
            .phrase(Wording.measurement(score.measurement, precision)),
          ], isEmphasised: score.rung == result.reference.rung)
      })
  }

  private func steps() -> Table {
    let losses = result.recommendation.steps.compactMap(\.upperBound)
    let precision = Precision(intervals: [], values: losses + [result.evidence.margin])
    return Table(
      caption: """
        Every rung against the best one, \(name: result.recommendation.best), by which the \
        recommendation was made
        """,
      columns: [
        Table.Column("Rung", .header), Table.Column("Loss", .number),
        Table.Column("At most", .number), Table.Column("Within the margin", .text),
        Table.Column("Target", .text),
      ],
      rows: result.recommendation.steps.map { step in
        Table.Row(
          cells: [
            .phrase("\(name: step.rung)"),
            .phrase(Phrase(words: step.loss.map(precision.text) ?? "–")),
            .phrase(Phrase(words: step.upperBound.map(precision.text) ?? "–")),
            .phrase(step.withinMargin ? "yes" : "no"),
            .phrase("\(Wording.mark(step.target))"),
          ], isEmphasised: step.rung == result.recommendation.rung)
      })
  }

  private func metrics() -> Table {
    Table(
      caption: "Metrics of this run",
      columns: [
        Table.Column("Metric", .header), Table.Column("In the config", .text),
        Table.Column("Direction", .text), Table.Column("Range", .number),
      ],
      rows: result.evidence.metrics.map { metric in
        let lowest = metric.lowest.map(NumberText.plain) ?? "−∞"
        let highest = metric.highest.map(NumberText.plain) ?? "∞"
        return Table.Row(cells: [
          .phrase(Phrase(words: metric.title)), .phrase("\(code: metric.id)"),
          .phrase(Phrase(words: Wording.direction(metric))),
          .phrase(Phrase(words: "\(lowest) to \(highest)")),
        ])
      })
  }
}
