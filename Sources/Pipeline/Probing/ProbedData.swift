internal import Audit
internal import Results

/// What the probes found.
struct ProbedData {
  var learningCurve: LearningCurve?
  var labels: LabelSummary?
  var labelAgreement: LabelAgreement?
  var separability: Separability?
  var columnAgainstRest: ColumnAgainstRest?
  var detectableLift: DetectableLift?

  func add(to data: inout DataSummary) {
    data.learningCurve = learningCurve
    data.labels = labels
    data.labelAgreement = labelAgreement
    data.separability = separability
    data.columnAgainstRest = columnAgainstRest
    data.detectableLift = detectableLift
  }

  /// As severe as the limits of their checks have them.
  func findings(_ settings: AuditSettings) -> [AuditFinding] {
    [
      learningCurve?.flatness(settings), labels?.noise?.finding(settings),
      labelAgreement?.finding(settings),
      separability?.finding(settings), columnAgainstRest?.finding(settings),
      detectableLift?.finding(settings),
    ].compactMap(\.self)
  }
}

extension LearningCurve {
  /// Nil unless more rows are known to bring nothing and ten times as many still miss the target.
  fileprivate func flatness(_ settings: AuditSettings) -> AuditFinding? {
    guard answer == .flat, let last = projections.last, let today = points.last else { return nil }
    let isRising = metric.direction == .higherIsBetter
    let tenfold = isRising ? last.valueInterval.upper : last.valueInterval.lower
    let missing = isRising ? target - tenfold : tenfold - target
    guard missing > 0 else { return nil }
    // A constant that is known to be as far off as all of the way stands in for one that is not known.
    let way = constant.map { isRising ? target - $0 : $0 - target } ?? missing
    let left = way > 0 ? missing / way : 1
    return settings.finding(
      .flatLearningCurve(
        rung: rung, value: today.value, tenfold: tenfold, target: target, leftShare: left),
      measuring: left)
  }
}

extension LabelSummary.Noise {
  fileprivate func finding(_ settings: AuditSettings) -> AuditFinding? {
    settings.finding(
      .noisyLabels(share: rate, lowest: interval.lower, highest: interval.upper),
      measuring: interval.lower)
  }
}

extension LabelAgreement {
  fileprivate func finding(_ settings: AuditSettings) -> AuditFinding? {
    let share = Double(disagreements) / Double(rows)
    return settings.finding(
      .labelDisagreement(column: column, rows: rows, share: share, ceiling: ceiling),
      measuring: share)
  }
}

extension Separability {
  /// Columns that tell nearly nothing by themselves are not named.
  fileprivate func finding(_ settings: AuditSettings) -> AuditFinding? {
    let telling = columns.filter { $0.area >= 0.55 }.prefix(3).map(\.column)
    return settings.finding(
      .separableParts(area: area, lowest: interval.lower, tellingColumns: Array(telling)),
      measuring: interval.lower)
  }
}

extension ColumnAgainstRest {
  fileprivate func finding(_ settings: AuditSettings) -> AuditFinding? {
    guard rest < 1 else { return nil }
    return settings.finding(
      .columnAgainstRest(column: column, alone: alone, rest: rest),
      measuring: (alone - rest) / (1 - rest))
  }
}

extension DetectableLift {
  fileprivate func finding(_ settings: AuditSettings) -> AuditFinding? {
    asked.flatMap {
      settings.finding(
        .undetectableLift(rows: testRows, detectable: lift, asked: $0.lift),
        measuring: lift / $0.lift)
    }
  }
}
