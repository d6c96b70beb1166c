internal import Results

extension Wording {
  /// What is predicted, as a column's or an axis's title.
  static func predicted(_ subject: Calibration.Subject) -> Phrase {
    switch subject {
    case .probability(let className): "predicted probability of \(name: className)"
    case .confidence: "confidence in the most probable class"
    case .value: "predicted value"
    }
  }

  static func observed(_ subject: Calibration.Subject) -> String {
    switch subject {
    case .probability: "share that came true"
    case .confidence: "share that was right"
    case .value: "mean true value"
    }
  }

  /// How to read the curves.
  static func reliability(_ subject: Calibration.Subject, _ result: RunResult) -> Phrase {
    let level = level(1 - result.evidence.alpha)
    let question: Phrase =
      switch subject {
      case .probability(let className):
        """
        Do predictions come true as often as they say? Each dot is about a tenth of the test rows, \
        by the predicted probability of \(name: className); its height is the share of \
        \(name: className) among them
        """
      case .confidence:
        """
        Is a model right as often as it says? Each dot is about a tenth of the test rows, by the \
        probability of the class held most probable; its height is the share where it is that class
        """
      case .value:
        """
        Are predictions right on average? Each dot is about a tenth of the test rows, by the \
        predicted value; its height is the mean true value
        """
      }
    return """
      \(question), with its \(level) interval. Above the diagonal predictions are too low, below it \
      too high. Bars show how often a prediction is made. No verdict rests on this.
      """
  }

  /// What the line says against the predictions, in words.
  static func fault(_ calibration: Calibration) -> Phrase {
    var faults: [Phrase] = []
    if let slope = calibration.slope.interval {
      if slope.upper < 1 { faults.append("too extreme") }
      if slope.lower > 1 { faults.append("too timid") }
    }
    if let level = calibration.inTheLarge.interval {
      if level.lower > 0 { faults.append("too low on the whole") }
      if level.upper < 0 { faults.append("too high on the whole") }
    }
    if !faults.isEmpty { return faults.joined(by: ", ") }
    guard calibration.slope.interval != nil || calibration.inTheLarge.interval != nil else {
      return "too few rows to tell"
    }
    return "no fault shows"
  }

  /// `0.94 (0.91 to 0.97)`, or why there is none.
  static func coefficient(_ coefficient: Calibration.Coefficient, signed: Bool = false) -> Phrase {
    switch coefficient.measurement {
    case .unmeasurable(let reason): return Phrase(words: "– (\(unmeasurable(reason)))")
    case .value(let value):
      let precision = Precision(intervals: [coefficient.interval], values: [value])
      let text = signed ? precision.signed(value) : precision.text(value)
      guard let interval = coefficient.interval else { return Phrase(words: text) }
      let range = signed ? precision.signedRange(interval) : precision.range(interval)
      return Phrase(words: "\(text) (\(range))")
    }
  }

  /// A mean of predictions or of what came true: a share as a percentage.
  static func level(_ value: Double, _ subject: Calibration.Subject, _ precision: Precision)
    -> String
  {
    subject == .value ? precision.text(value) : sharePercent(value)
  }

  /// One digit more than elsewhere: predictions and truth are held side by side.
  private static func sharePercent(_ share: Double) -> String {
    share == 0 || share == 1
      ? NumberText.percent(share)
      : NumberText.fixed(share * 100, decimals: share * 100 < 1 ? 2 : 1) + NumberText.space + "%"
  }
}
