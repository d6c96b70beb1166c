internal import Results

extension Wording {
  /// Is it the data or the model?
  static func learning(_ curve: LearningCurve) -> Phrase {
    let precision = Precision(
      intervals: curve.projections.map(\.liftInterval), values: curve.points.map(\.value))
    let worths = curve.projections.map { projection -> Phrase in
      let rows: Phrase =
        switch projection.addedRows {
        case curve.trainingRows: "twice the rows"
        case 9 * curve.trainingRows: "ten times the rows"
        default:
          "Labelling \(NumberText.count(projection.addedRows)) more rows is worth about"
        }
      return """
        \(rows) \(precision.signed(projection.lift)) \
        (\(precision.signedRange(projection.liftInterval)))
        """
    }
    let reached = curve.points.last.map { "\(precision.text($0.value))" } ?? "–"
    return """
      \(conclusion(curve.answer)) The \(name: curve.rung) baseline reaches \(curve.metric.title) \
      \(reached) on \(rows(curve.points.last?.rows ?? 0)); the target is \
      \(NumberText.plain(curve.target)). \(worths.listed()); a better model \
      at most \(precision.signed(curve.ceiling.lift)), \(reason(curve.ceiling)).
      """
  }

  private static func conclusion(_ answer: LearningCurve.Answer) -> Phrase {
    switch answer {
    case .rising: "More rows are worth having: the curve still rises."
    case .flat: "More rows like these bring next to nothing: the curve is flat."
    case .unclear: "These rows cannot tell whether more of them would help."
    }
  }

  private static func reason(_ ceiling: LearningCurve.Ceiling) -> Phrase {
    switch ceiling.reason {
    case .contradictingRows:
      """
      since rows with the same features and different targets leave no more than \
      \(NumberText.significant(ceiling.value, digits: 3))
      """
    case .perfect: "if it were perfect"
    }
  }

  /// How the curve came about.
  static func drawn(_ curve: LearningCurve) -> Phrase {
    let sample: Phrase =
      curve.usedRows < curve.trainingRows
      ? """
       The curve is of \(rows(curve.usedRows)) drawn from the \(NumberText.count(curve.trainingRows)) of \
      training, and goes on by the law from there.
      """ : ""
    let held: Phrase =
      curve.validation == .laterRows
      ? "the last fifth of the training rows, in \(NumberText.count(curve.parts)) stretches of time"
      : "each of \(NumberText.count(curve.parts)) parts of the training rows in turn"
    return """
      Measured on \(held), which the models had not seen. The law is \
      a + b · (n / \(NumberText.count(curve.law.rows)))^−c with a = \
      \(NumberText.significant(curve.law.asymptote, digits: 3)), b = \
      \(NumberText.significant(curve.law.excess, digits: 3)) and c = \
      \(NumberText.significant(curve.law.exponent, digits: 2)); nobody knows whether it holds for rows \
      that nobody has.\(sample)
      """
  }

  static func detectable(_ lift: DetectableLift) -> Phrase {
    let asked: Phrase =
      switch lift.asked {
      case nil: ""
      case let asked? where asked.reason == .minimumLift:
        """
         The config asks for a lift of \(NumberText.significant(asked.lift, digits: 2)).
        """
      case let asked?:
        """
         The best baseline is \(NumberText.significant(asked.lift, digits: 2)) short of the target.
        """
      }
    return """
      The \(rows(lift.testRows)) to test on can show a lift of \
      \(NumberText.significant(lift.lift, digits: 2)) in \(lift.metric.title), four times in five, for a \
      candidate that differs from the best baseline as the \(lift.pair.map { "\(name: $0)" }.listed()) \
      baselines differ.\(asked)
      """
  }

  static func labels(_ labels: LabelSummary, _ data: DataSummary) -> Phrase {
    if data.task == .regression {
      return """
        \(counted(labels.suspectCount, "value of \(rows(labels.rows)) lies", "values of \(rows(labels.rows)) lie")) \
        far from what two baselines that had not seen them say: mistakes, or rows unlike all others.
        """
    }
    guard let noise = labels.noise else {
      return """
        How many labels are wrong cannot be told: the baselines are not sure enough of any rows. In \
        \(NumberText.count(labels.suspectCount)) of \(rows(labels.rows)) both contradict the label.
        """
    }
    return """
      About \(NumberText.percent(noise.rate)) of the labels seem to be wrong \
      (\(NumberText.percent(noise.interval.lower)) to \(NumberText.percent(noise.interval.upper))), judged \
      where the baselines are surest. In \(NumberText.count(labels.suspectCount)) of \
      \(rows(labels.rows)) both contradict the label; most of these lie where classes overlap, and are \
      no mistakes.
      """
  }

  static func agreement(_ agreement: LabelAgreement, _ data: DataSummary) -> Phrase {
    func text(_ number: Double) -> String { NumberText.significant(number, digits: 2) }
    let kappa: Phrase =
      if let kappa = agreement.kappa, let interval = agreement.kappaInterval {
        "; Cohen’s κ is \(text(kappa)) (\(text(interval.lower)) to \(text(interval.upper)))"
      } else { "" }
    let ceiling: Phrase =
      agreement.ceiling.map {
        """
         Were both equally often wrong, a model that knows the truth would be scored \
        \(NumberText.percent($0)) right.
        """
      } ?? ""
    return """
      \(name: data.target) and \(name: agreement.column) agree in \
      \(NumberText.percent(agreement.agreement)) of the \(rows(agreement.rows)) that have both \
      (\(NumberText.percent(agreement.agreementInterval.lower)) to \
      \(NumberText.percent(agreement.agreementInterval.upper)))\(kappa). They differ in \
      \(rows(agreement.disagreements)).\(ceiling)
      """
  }

  static func separability(_ parts: Separability) -> Phrase {
    let telling = parts.columns.filter { $0.area >= 0.55 }.prefix(3).map { column -> Phrase in
      "\(name: column.column) (\(NumberText.significant(column.area, digits: 2)))"
    }
    let columns: Phrase = telling.isEmpty ? "" : ", most by \(telling.listed())"
    return """
      A logistic regression tells test rows from training rows with a ROC AUC of \
      \(NumberText.significant(parts.area, digits: 2)) \
      (\(NumberText.significant(parts.interval.lower, digits: 2)) to \
      \(NumberText.significant(parts.interval.upper, digits: 2))), where 0.5 is chance\(columns).
      """
  }

  static func against(_ columns: ColumnAgainstRest) -> Phrase {
    let metric = columns.metric == "r2" ? "R²" : "a ROC AUC of"
    return """
      \(name: columns.column) alone reaches \(metric) \
      \(NumberText.significant(columns.alone, digits: 2)); all other columns together, by the \
      \(name: columns.rung) baseline, \(NumberText.significant(columns.rest, digits: 2)).
      """
  }
}
