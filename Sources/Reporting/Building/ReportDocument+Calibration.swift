internal import Results

extension ReportDocument {
  /// Whether predictions come true as they say, a panel a rung; nil where none can be asked.
  func calibration() -> Block? {
    let measured = calibratedRungs
    guard let subject = measured.first?.calibration.subject else { return nil }
    var blocks: [Block] = [
      .paragraph(Wording.reliability(subject, result)), .figure(reliability(measured)),
      .table(calibrationTable()),
    ]
    let classes = classTables()
    if !classes.isEmpty {
      blocks.append(.details(summary: "Calibration of each class’s probability", blocks: classes))
    }
    for (place, candidate) in shownCandidates.enumerated() {
      guard
        let table = CalibrationBySubpopulation(result: result, candidate: candidate).table(
          most: place == 0 ? limits.foldedFindings : limits.openFindings)
      else { continue }
      blocks.append(
        .details(
          summary: """
            Calibration of \(name: candidate.name) and \(name: result.reference.rung) by \
            subpopulation
            """, blocks: [.table(table)]))
    }
    return Block.section("calibration", "Do predictions come true?", blocks)
  }

  private typealias Calibrated = (rung: Rung, calibration: Calibration)

  private var calibratedRungs: [Calibrated] {
    result.ladder.prefix(limits.candidates + Rung.Kind.baselines.count).compactMap { rung in
      rung.calibration?.first.map { (rung, $0) }
    }
  }

  private func reliability(_ measured: [Calibrated]) -> Block.Figure {
    let subject = measured[0].calibration.subject
    let (lower, upper) = axis(measured.map(\.calibration))
    let chart = ReliabilityChart(
      panels: measured.map { panel($0.rung, $0.calibration) }, lower: lower, upper: upper,
      ticks: Ticks.values(from: lower, to: upper).map {
        PlotScale.Tick(value: $0.value, label: $0.label)
      }, horizontalTitle: Wording.predicted(subject).plain(nameLimit: 20),
      verticalTitle: Wording.observed(subject))
    return Block.Figure(
      drawing: .reliability(chart),
      alternative: "Reliability curves; their numbers stand in the table.",
      caption: """
        On the \(Wording.rows(result.split.testRows)) of test data; what comes true as it is \
        predicted lies on the diagonal
        """)
  }

  /// Probabilities from 0 to 1, or less where all are low; values from the least to the greatest mean.
  private func axis(_ calibrations: [Calibration]) -> (lower: Double, upper: Double) {
    let bins = calibrations.flatMap(\.bins)
    if calibrations[0].subject == .value {
      let ends = bins.flatMap {
        [$0.predicted, $0.observed, $0.interval?.lower, $0.interval?.upper].compactMap { $0 }
      }.filter(\.isFinite)
      let (lower, upper) = (ends.min() ?? 0, ends.max() ?? 1)
      let room = lower < upper ? (upper - lower) * 0.03 : max(1, abs(lower))
      return (lower - room, upper + room)
    }
    let highest = bins.map { max($0.predicted, $0.interval?.upper ?? $0.observed) }.max() ?? 1
    return (0, [0.1, 0.2, 0.5].first { highest <= $0 } ?? 1)
  }

  private func panel(_ rung: Rung, _ calibration: Calibration) -> ReliabilityChart.Panel {
    let precision = Precision(
      intervals: calibration.bins.map(\.interval), values: calibration.bins.map(\.predicted))
    let fault = Wording.fault(calibration)
    let subtitle: Phrase =
      calibration.slope.measurement.value == nil
      ? "Predictions: \(fault)." : "Slope \(Wording.coefficient(calibration.slope)): \(fault)."
    return ReliabilityChart.Panel(
      title: "\(name: rung.name)", subtitle: subtitle,
      points: calibration.bins.map { bin in
        let predicted = Wording.level(bin.predicted, calibration.subject, precision)
        let observed = Wording.level(bin.observed, calibration.subject, precision)
        return ReliabilityChart.Point(
          predicted: bin.predicted, observed: bin.observed, lower: bin.interval?.lower,
          upper: bin.interval?.upper,
          title: "\(Wording.rows(bin.rows)): predicted \(predicted), came true \(observed)")
      }, histogram: calibration.histogram?.rows ?? [],
      histogramLower: calibration.histogram?.lower ?? 0,
      histogramUpper: calibration.histogram?.upper ?? 1,
      tone: rung.kind == .candidate ? .good : .neutral)
  }

  /// The main calibration of each rung.
  func calibrationTable(isShort: Bool = false) -> Table {
    CalibrationTable(result: result, isShort: isShort).table(
      calibratedRungs.map { ("\(name: $0.rung.name)", $0.calibration) },
      caption: """
        The line of truth by prediction: slope 1 and 0 in the large are right, a slope below 1 is of \
        predictions that are too extreme
        """, first: "Rung")
  }

  private func classTables() -> [Block] {
    calibratedRungs.compactMap { rung, _ in
      let classes = (rung.calibration ?? []).dropFirst()
      guard !classes.isEmpty else { return nil }
      return .table(
        CalibrationTable(result: result).table(
          classes.map { calibration in
            guard case .probability(let className) = calibration.subject else {
              return ("", calibration)
            }
            return ("\(name: className)", calibration)
          }, caption: "\(name: rung.name): each class’s probability", first: "Class"))
    }
  }
}
