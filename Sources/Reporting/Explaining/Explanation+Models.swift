internal import Results

/// What each of the two models does on the rows.
extension Explanation {
  func models(_ detail: FindingDetail?) -> [Block] {
    guard let detail else {
      return [.paragraph("This result was written by a version that kept no more than this.")]
    }
    let models = [(result.reference.rung, detail.reference), (candidate.name, detail.candidate)]
    let decisions: [Block] = models.compactMap { name, model in
      model.confusion.map { .table(confusion($0, of: name)) }
    }
    var blocks: [Block] = []
    if !decisions.isEmpty {
      blocks.append(section("Rows by true class and decision", labelled(decisions, models)))
    }
    let residuals = models.filter { $0.1.residuals != nil }
    if !residuals.isEmpty {
      blocks.append(section("Truth minus prediction", [.table(residualTable(residuals))]))
    }
    let calibrated = models.compactMap { name, model in
      model.calibration.map { (name, $0) }
    }
    if !calibrated.isEmpty {
      blocks.append(calibration(calibrated))
    } else if result.rung(candidate.name)?.calibration != nil {
      blocks.append(
        .paragraph("Calibration is kept of the hundred declared findings that matter most."))
    }
    return blocks
  }

  /// Each table under its model's name, as text has no captions.
  private func labelled(_ tables: [Block], _ models: [(String, ModelDetail)]) -> [Block] {
    let names = models.filter { $0.1.confusion != nil }.map(\.0)
    return zip(names, tables).flatMap { [.paragraph("\(name: $0)"), $1] }
  }

  private func confusion(_ counts: [[Int]], of model: String) -> Table {
    let classes = result.data.classes.map(\.name)
    func name(_ index: Int) -> Phrase {
      classes.indices.contains(index) ? "\(name: classes[index])" : "class \(String(index + 1))"
    }
    return Table(
      caption: "\(name: model)",
      columns: [Table.Column("Truly", .header)]
        + counts.indices.map { Table.Column("decided \(name($0))", .number) }
        + [Table.Column("Right", .number)],
      rows: counts.enumerated().map { index, row in
        let rows = row.reduce(0, +)
        let right = rows == 0 ? nil : NumberText.percent(Double(row[index]) / Double(rows))
        return Table.Row(
          cells: [.phrase(name(index))] + row.map { words(NumberText.count($0)) } + [words(right)])
      })
  }

  private func residualTable(_ models: [(String, ModelDetail)]) -> Table {
    let quantiles = models.compactMap { $0.1.residuals?.quantiles }
    let biases = models.map { $0.1.calibration?.inTheLarge }
    let precision = Precision(
      intervals: biases.map { $0?.interval }, values: quantiles.joined().map(\.value))
    return Table(
      caption: "",
      columns: [Table.Column("Model", .header), Table.Column("Bias (interval)", .number)]
        + (quantiles.first ?? []).map {
          Table.Column(Phrase(words: NumberText.percent($0.probability)), .number)
        },
      rows: zip(models, biases).map { model, bias in
        Table.Row(
          cells: [
            .phrase("\(name: model.0)"),
            .phrase(bias.map { Wording.coefficient($0, signed: true) } ?? "–"),
          ] + (model.1.residuals?.quantiles ?? []).map { words(precision.signed($0.value)) })
      })
  }

  private func calibration(_ models: [(String, Calibration)]) -> Block {
    section(
      "Do predictions come true? (\(Wording.predicted(models[0].1.subject)))",
      models.flatMap { name, calibration -> [Block] in
        [
          .paragraph("\(name: name): \(Wording.fault(calibration))"),
          .definitions(line(calibration)), .table(curve(calibration)),
        ]
      })
  }

  /// The recalibration line, coefficient by coefficient.
  private func line(_ calibration: Calibration) -> [Block.Definition] {
    let precision = Precision(intervals: [], values: [calibration.predicted])
    let subject = calibration.subject
    return [
      Block.Definition(
        term: "Predicted",
        description: """
          \(Wording.level(calibration.predicted, subject, precision)) on average; came true: \
          \(Wording.level(calibration.observed, subject, precision))
          """),
      Block.Definition(
        term: "In the large",
        description: """
          \(Wording.coefficient(calibration.inTheLarge, signed: true))\
          \(subject == .value ? "" : " on the log odds"); 0 is right
          """),
      Block.Definition(
        term: "Intercept",
        description: "\(Wording.coefficient(calibration.intercept, signed: true)); 0 is right"),
      Block.Definition(
        term: "Slope",
        description: "\(Wording.coefficient(calibration.slope)); 1 is right, less is too extreme"),
    ]
  }

  private func curve(_ calibration: Calibration) -> Table {
    let precision = Precision(
      intervals: calibration.bins.map(\.interval), values: calibration.bins.map(\.predicted))
    func level(_ value: Double) -> String {
      Wording.level(value, calibration.subject, precision)
    }
    return Table(
      caption: "",
      columns: [
        Table.Column("Rows", .number), Table.Column("Predicted", .number),
        Table.Column("Came true", .number),
        Table.Column("\(Wording.confidence(result)) interval", .number),
      ],
      rows: calibration.bins.map { bin in
        Table.Row(cells: [
          words(NumberText.count(bin.rows)), words(level(bin.predicted)),
          words(level(bin.observed)),
          words(bin.interval.map { "\(level($0.lower)) to \(level($0.upper))" }),
        ])
      })
  }
}
