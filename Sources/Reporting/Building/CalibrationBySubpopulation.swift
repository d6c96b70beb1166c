internal import Results

/// How a candidate's predictions and the reference's stand to the truth in each declared subpopulation,
/// in the order of the findings.
struct CalibrationBySubpopulation {
  let result: RunResult
  let candidate: CandidateResult

  /// Nil where nothing is known of it.
  func table(most: Int) -> Table? {
    let known = candidate.subpopulations.prefix(most).compactMap { finding in
      finding.detail.map { (finding, $0) }
    }
    let pairs = known.compactMap { finding, detail -> (Phrase, Calibration, Calibration)? in
      guard let own = detail.candidate.calibration, let other = detail.reference.calibration else {
        return nil
      }
      return (Wording.subpopulation(finding.subpopulation), own, other)
    }
    guard let subject = pairs.first?.1.subject else { return nil }
    let precision = Precision(
      intervals: pairs.map { $0.1.inTheLarge.interval }, values: pairs.map(\.1.predicted))
    func level(_ value: Double) -> Table.Cell {
      .phrase(Phrase(words: Wording.level(value, subject, precision)))
    }
    return Table(
      caption: """
        What came true, what each model predicts on average, and its slope (\
        \(Wording.confidence(result)) intervals, each by itself: of many, some are off by chance)
        """,
      columns: [
        Table.Column("Subpopulation", .header), Table.Column("Came true", .number),
        Table.Column("\(name: result.reference.rung)", .number), Table.Column("Slope", .number),
        Table.Column("\(name: candidate.name)", .number), Table.Column("Slope", .number),
      ],
      rows: pairs.map { name, own, other in
        Table.Row(cells: [
          .phrase(name), level(own.observed), level(other.predicted), .phrase(slope(other)),
          level(own.predicted), .phrase(slope(own)),
        ])
      }, stacks: true)
  }

  /// Without a reason where there is none: the table is long.
  private func slope(_ calibration: Calibration) -> Phrase {
    calibration.slope.measurement.value == nil ? "–" : Wording.coefficient(calibration.slope)
  }
}
