internal import Results

/// Calibrations, a row each.
struct CalibrationTable {
  let result: RunResult
  /// Without what a comment has no room for.
  var isShort = false

  func table(
    _ rows: [(name: Phrase, calibration: Calibration)], caption: Phrase, first: Phrase
  ) -> Table {
    let precision = Precision(
      intervals: rows.map { $0.calibration.inTheLarge.interval },
      values: rows.map(\.calibration.predicted))
    let level = Wording.confidence(result)
    return Table(
      caption: "\(caption) (\(level) intervals)",
      columns: [
        Table.Column(first, .header), Table.Column("Predicted", .number),
        Table.Column("Came true", .number),
      ] + (isShort ? [] : [Table.Column("In the large", .number)]) + [
        Table.Column("Slope", .number), Table.Column("Predictions", .text),
      ],
      rows: rows.map { name, calibration in
        let inTheLarge: [Table.Cell] = [
          .phrase(Wording.coefficient(calibration.inTheLarge, signed: true))
        ]
        return Table.Row(
          cells: [
            .phrase(name),
            .phrase(
              Phrase(words: Wording.level(calibration.predicted, calibration.subject, precision))),
            .phrase(
              Phrase(words: Wording.level(calibration.observed, calibration.subject, precision))),
          ] + (isShort ? [] : inTheLarge) + [
            .phrase(Wording.coefficient(calibration.slope)),
            .phrase(Wording.fault(calibration)),
          ])
      }, stacks: true)
  }
}
