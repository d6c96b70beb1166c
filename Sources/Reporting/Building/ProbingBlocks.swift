internal import Foundation
internal import Results

/// What reports say of what models told of the data.
struct ProbingBlocks {
  let data: DataSummary

  /// Suspect labels that a page names; the rest is in the result.
  private static let shownLabels = 10

  /// Is it the data or the model? Empty where no curve was drawn.
  func learning() -> [Block] {
    let detectable = data.detectableLift.map { [Block.paragraph(Wording.detectable($0))] } ?? []
    guard let curve = data.learningCurve else { return detectable }
    return [
      .paragraph(Wording.learning(curve)), .figure(figure(curve)), .table(table(curve)),
      .paragraph(Wording.drawn(curve)),
    ] + detectable
  }

  /// Empty where nothing was asked of the labels.
  func labels() -> [Block] {
    let agreement = data.labelAgreement.map { [Block.paragraph(Wording.agreement($0, data))] } ?? []
    guard let labels = data.labels else { return agreement }
    let named: [Block] = labels.suspects.isEmpty ? [] : [.table(table(labels))]
    return agreement + [.paragraph(Wording.labels(labels, data))] + named
  }

  /// Whether parts look alike, and what columns tell. Empty where neither was asked.
  func columns() -> [Block] {
    [
      data.separability.map { Block.paragraph(Wording.separability($0)) },
      data.columnAgainstRest.map { Block.paragraph(Wording.against($0)) },
    ].compactMap(\.self)
  }

  private func figure(_ curve: LearningCurve) -> Block.Figure {
    let last = Double(curve.trainingRows + (curve.projections.last?.addedRows ?? 0))
    let first = Double(curve.points.first?.rows ?? 1)
    let seen = Double(curve.points.last?.rows ?? 1)
    let steps = 24
    let law = (0...steps).map { step -> CurveChart.Place in
      let rows = first * pow(last / first, Double(step) / Double(steps))
      return CurveChart.Place(rows: rows, value: curve.law.value(at: rows))
    }
    var lines = [
      CurveChart.Line(
        value: curve.target, label: "target \(NumberText.plain(curve.target))", style: .target)
    ]
    let ends =
      curve.points.flatMap { [$0.interval.lower, $0.interval.upper] } + law.map(\.value)
      + [curve.target]
    let (lowest, highest) = (ends.min() ?? 0, ends.max() ?? 1)
    // Far off, it would leave nothing of the curve to be seen.
    if let constant = curve.constant, constant > lowest - 2 * (highest - lowest),
      constant < highest + 2 * (highest - lowest)
    {
      lines.append(CurveChart.Line(value: constant, label: "the constant", style: .limit))
    }
    let scale = PlotScale(holding: ends + lines.map(\.value), lines: [], title: "")
    let precision = Precision(
      intervals: curve.points.map(\.interval), values: curve.points.map(\.value))
    return Block.Figure(
      drawing: .curve(
        CurveChart(
          points: curve.points.map { point in
            CurveChart.Point(
              rows: Double(point.rows), value: point.value, lower: point.interval.lower,
              upper: point.interval.upper,
              title: """
                \(Wording.rows(point.rows)): \(precision.text(point.value)) \
                (\(precision.range(point.interval)))
                """)
          }, law: law, seenRows: seen, lines: lines, ticks: scale.ticks, lower: scale.lower,
          upper: scale.upper, horizontalTitle: "training rows (each step the same factor)",
          verticalTitle: curve.metric.title)),
      alternative:
        "The learning curve of the \(curve.rung) baseline; its numbers stand in the table.",
      caption: """
        \(curve.metric.title) of the \(name: curve.rung) baseline on rows that it had not seen, with \
        \(Wording.level(curve.points.last?.interval.level ?? 0.95)) intervals; dashed where the law \
        goes on to rows that nobody has yet
        """)
  }

  private func table(_ curve: LearningCurve) -> Table {
    let precision = Precision(
      intervals: curve.points.map(\.interval), values: curve.points.map(\.value))
    let seen = curve.points.map { point in
      Table.Row(cells: [
        .phrase(Phrase(words: NumberText.count(point.rows))),
        .phrase("\(precision.text(point.value)) (\(precision.range(point.interval)))"),
        .phrase("measured"),
      ])
    }
    let promised = curve.projections.map { projection in
      Table.Row(cells: [
        .phrase(Phrase(words: NumberText.count(curve.trainingRows + projection.addedRows))),
        .phrase(
          "\(precision.text(projection.value)) (\(precision.range(projection.valueInterval)))"),
        .phrase("by the law"),
      ])
    }
    return Table(
      caption: "\(curve.metric.title) of the \(name: curve.rung) baseline by training rows",
      columns: [
        Table.Column("Training rows", .number),
        Table.Column(Phrase(words: curve.metric.title), .number), Table.Column("", .text),
      ], rows: seen + promised)
  }

  private func table(_ labels: LabelSummary) -> Table {
    let shown = labels.suspects.prefix(Self.shownLabels)
    let isOfClasses = data.task != .regression
    return Table(
      caption: """
        The rows to look at first (\(NumberText.count(shown.count)) of \
        \(NumberText.count(labels.suspectCount)))
        """,
      columns: [
        Table.Column("Row", .header), Table.Column("In the data", .text),
        Table.Column("By the baselines", .text),
        Table.Column(
          isOfClasses ? "Probability of what is in the data" : "Standard deviations off", .number),
      ],
      rows: shown.map { suspect in
        Table.Row(cells: [
          .phrase("\(name: suspect.id)"), .phrase(Self.text(suspect.given)),
          .phrase(Self.text(suspect.expected)),
          .phrase(
            Phrase(
              words: isOfClasses
                ? NumberText.percent(suspect.support)
                : NumberText.significant(suspect.support, digits: 2))),
        ])
      }, stacks: true)
  }

  private static func text(_ measured: LabelSummary.Measured) -> Phrase {
    switch measured {
    case .className(let name): "\(name: name)"
    case .value(let value): Phrase(words: NumberText.significant(value, digits: 4))
    }
  }
}

extension LearningCurve.Law {
  func value(at rows: Double) -> Double {
    asymptote + excess * pow(rows / Double(self.rows), -exponent)
  }
}
