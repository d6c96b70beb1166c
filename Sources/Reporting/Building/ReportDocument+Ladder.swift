internal import Results

extension ReportDocument {
  func ladder() -> Block {
    var blocks: [Block] = [
      .paragraph(
        """
        Every rung on the same \(Wording.rows(result.split.testRows)) of test data, the simplest \
        first, by \(result.evidence.primary.title) (\(Wording.direction(result.evidence.primary))). \
        The reference is the baseline that a candidate must beat; it was chosen by \
        cross-validation on training rows.
        """),
      .table(ladderTable(plots: true)),
    ]
    blocks += ladderSteps()
    if result.evidence.metrics.count > 1 {
      blocks.append(
        .details(summary: "All metrics of every rung", blocks: [.table(metricsTable())]))
    }
    return Block.section("ladder", "The ladder", blocks)
  }

  func ladderTable(plots: Bool) -> Table {
    let precision = Precision(
      intervals: result.ladder.map { $0.primary?.interval },
      values: result.ladder.compactMap { $0.primary?.measurement.value })
    let primary = result.evidence.primary
    var columns = [
      Table.Column("Rung", .header), Table.Column(Phrase(words: primary.title), .number),
    ]
    columns.append(Table.Column("\(Wording.confidence(result)) interval", .number))
    if plots { columns.append(Table.Column("", .plot)) }
    columns.append(Table.Column("Target \(Wording.targetSign(result))", .text))
    let rows = result.ladder.map { rung in
      ladderRow(rung, precision: precision, plots: plots)
    }
    let values = result.ladder.compactMap(\.primary).flatMap {
      [$0.measurement.value, $0.interval?.lower, $0.interval?.upper].compactMap { $0 }
    }
    return Table(
      caption: "\(primary.title) of every rung on the test rows", columns: columns, rows: rows,
      scale: PlotScale(
        holding: values,
        lines: [PlotScale.Line(value: result.evidence.target, label: "target", style: .target)],
        title: primary.title),
      stacks: true)
  }

  private func ladderRow(_ rung: Rung, precision: Precision, plots: Bool) -> Table.Row {
    let isRecommended = rung.name == result.recommendation.rung
    var name: Phrase = "\(name: rung.name)"
    let roles = [
      rung.name == result.reference.rung ? "reference" : nil,
      rung.kind == .candidate && !isRecommended ? "candidate" : nil,
      rung.kind == .incumbent ? "today" : nil,
      isRecommended ? "recommended" : nil,
    ].compactMap { $0 }
    if !roles.isEmpty { name = "\(name) (\(roles.joined(separator: ", ")))" }
    let primary = rung.primary
    let value: Phrase =
      switch rung.status {
      case .measured: primary.map { Wording.measurement($0.measurement, precision) } ?? "–"
      case .waived: "waived"
      case .failed: "failed"
      case .broken(let failure): "failed: \(Wording.shortly(failure))"
      }
    let interval = primary?.interval
    var cells: [Table.Cell] = [
      .phrase(name), .phrase(value), .phrase(Phrase(words: interval.map(precision.range) ?? "–")),
    ]
    if plots {
      let mark = primary?.measurement.value.map { value in
        PlotMark(
          estimate: value, lower: interval?.lower, upper: interval?.upper,
          shape: rung.kind == .candidate ? .diamond : .dot,
          tone: rung.kind == .candidate ? .good : .neutral,
          title: interval.map { "\(precision.text(value)), \(Wording.interval($0, precision))" }
            ?? precision.text(value))
      }
      cells.append(.plot(mark))
    }
    cells.append(.phrase(rung.target.map { "\(Wording.mark($0))" } ?? "–"))
    return Table.Row(cells: cells, isEmphasised: isRecommended)
  }

  private func metricsTable() -> Table {
    let measured = result.ladder.filter { !$0.metrics.isEmpty }
    let columns =
      [Table.Column("Metric", .header)]
      + measured.map { Table.Column("\(name: $0.name)", .number) }
    let rows = result.evidence.metrics.map { metric in
      let estimates = measured.map { rung in rung.metrics.first { $0.metric == metric.id } }
      let precision = Precision(
        intervals: estimates.map { $0?.interval },
        values: estimates.compactMap { $0?.measurement.value })
      let arrow = metric.direction == .higherIsBetter ? "↑" : "↓"
      return Table.Row(
        cells: [.phrase("\(metric.title) \(arrow)")]
          + estimates.map {
            .phrase($0.map { Wording.measurement($0.measurement, precision) } ?? "–")
          })
    }
    return Table(
      caption: "All metrics on the test rows; ↑ more is better, ↓ less is better",
      columns: columns, rows: rows)
  }
}
