internal import Results

extension Wording {
  static func audit(_ subject: AuditFinding.Subject, _ data: DataSummary) -> Phrase {
    switch subject {
    case .fewTrainingRows(let rows, let least):
      return """
        Only \(Self.rows(rows)) to train on, of \(NumberText.count(data.rows)) in all, and no model learns \
        from so few; at least \(NumberText.count(least)) are asked for. Collect more.
        """
    case .fewTestRows(let rows, let least):
      return """
        Only \(Self.rows(rows)) to test on, of \(NumberText.count(data.rows)) in all: too few to tell a \
        good model from a lucky one. At least \(NumberText.count(least)) are asked for; collect more.
        """
    case .rareClass(let name, let training, let test, let least):
      return """
        The class \(name: name) has \(rows(training)) in training and \(rows(test)) in test, too few \
        to learn it or to tell whether it was learned; at least \(NumberText.count(least)) are asked \
        for in each. Collect more of it, or merge it with another class.
        """
    case .constantColumn(let column):
      return """
        \(name: column) has one value in all rows, so it tells nothing and is left out.
        """
    case .emptyColumn(let column):
      return """
        \(name: column) has no value in any row, so it is left out: was it lost on the way here?
        """
    case .mostlyMissing(let column, let share):
      return """
        \(name: column) is missing in \(NumberText.percent(share)) of the rows: a model can only use it \
        for the others.
        """
    case .identifierLike(let column, let levels, let rows):
      return """
        \(name: column) looks like an identifier (\(NumberText.count(levels)) values in \
        \(Self.rows(rows))), so it is left out of the features.
        """
    case .textLike(let column, let levels, let rows):
      return """
        \(name: column) looks like free text (\(NumberText.count(levels)) values in \
        \(Self.rows(rows))), so it is left out of the features.
        """
    case .levelsCapped(let column, let levels, let kept):
      return """
        \(name: column) has \(NumberText.count(levels)) levels; the \(NumberText.count(kept)) most \
        frequent are kept and the others are pooled.
        """
    case .almostNumeric(let column, let exceptions, let example, let line):
      return """
        \(name: column) would be a number but for \
        \(counted(exceptions, "cell", "cells")), the first \(name: example) \
        \(data.query == nil ? "on line" : "in row") \(NumberText.count(line)); it is read as a category, \
        without order. Mend the cells, or name them in \(code: "data.missing").
        """
    case .tellingColumn(let column, let share):
      return """
        \(name: column) alone explains \(NumberText.percent(share)) of what varies in \
        \(name: data.target): either it leaks the target, or no model is needed.
        """
    case .targetCopy(let column):
      return """
        \(name: column) is \(name: data.target) by another name: whoever knows one knows the \
        other. Is it known when the decision is made? Else leave it out.
        """
    case .dominantValue(let column, let value, let share):
      return """
        \(name: column) is \(name: value) in \(NumberText.percent(share)) of the rows that have a \
        value: there is little to learn from the few others.
        """
    case .spellingVariants(let column, let levels, let first, let second):
      return """
        \(name: column) has \(counted(levels, "level that differs", "levels that differ")) from \
        another one in capitals or blanks alone, as \(code: first) and \(code: second).
        """
    case .brokenEncoding(let column, let levels, let example, let meant):
      return """
        \(name: column) has \(counted(levels, "level that was", "levels that were")) read in a \
        wrong encoding once: \(name: example) was meant to be \(name: meant).
        """
    case .farOutliers(let column, let rows, let ranges, let lowest, let highest):
      return """
        \(name: column) is far from where most values are in \(Self.rows(rows)) (more than \
        \(NumberText.plain(ranges)) interquartile ranges off the quartiles); it goes from \
        \(NumberText.plain(lowest)) to \(NumberText.plain(highest)). Are these real?
        """
    case .impossibleValues(let column, let rows, let share, let example, let row):
      return """
        \(name: column) is outside of the range that the config gives it in \(Self.rows(rows)) \
        (\(NumberText.percent(share))), the first with \(NumberText.plain(example)) in row \
        \(NumberText.count(row)).
        """
    case .requiredColumn(let column, .absent):
      return "\(name: column) is not in the data, and the problem cannot be solved without it."
    case .requiredColumn(let column, .empty):
      return """
        \(name: column) has no value in any training row, and the problem cannot be solved without \
        it.
        """
    case .requiredColumn(let column, .constant):
      return """
        \(name: column) has the same value in every training row, and the problem cannot be solved \
        without it.
        """
    case .requiredColumn(let column, .sparse):
      return """
        \(name: column) is missing in nearly all training rows, and the problem cannot be solved without \
        it.
        """
    case .requiredColumn(let column, .dominated):
      return """
        \(name: column) has the same value in nearly all training rows, and the problem cannot be solved \
        without it.
        """
    case .missingTellsTarget(let column, let share, let missing):
      return """
        Whether \(name: column) is missing (\(NumberText.percent(missing)) of the rows) explains \
        \(NumberText.percent(share)) of what varies in \(name: data.target): ask why it is \
        missing, and whether that will stay so.
        """
    case .contradictingRows(let rows, let share, let floor):
      let limit: Phrase =
        data.task == .regression
        ? "no model explains more than \(NumberText.percent(1 - floor)) of its variance"
        : "no model is right in more than \(NumberText.percent(1 - floor)) of all rows"
      return """
        \(Self.rows(rows)) (\(NumberText.percent(share))) have the features of another row and \
        another \(name: data.target): with these columns \(limit).
        """
    case .driftedColumn(let column, let stability, let distance, let divergence):
      return """
        \(name: column) differs between training and test rows \
        (\(drift(stability, distance, divergence))): what was learned may not hold for them.
        """
    case .driftedTarget(let stability, let distance, let divergence):
      return """
        The target \(name: data.target) itself differs between training and test rows \
        (\(drift(stability, distance, divergence))).
        """
    case .noFeatures(let columns):
      let why: Phrase =
        columns == 0
        ? "the config excludes all others"
        : "\(counted(columns, "column holds", "columns hold")) one value, nothing, identifiers or free text"
      return """
        There is no column left to learn \(name: data.target) from: \(why). Bring columns that say \
        something about each row and are known when the decision is made.
        """
    case .idleWaiver(let check, nil):
      return
        "The waiver of \(code: check.rawValue) has nothing to waive: take it out of the config."
    case .idleWaiver(let check, let column?):
      return """
        The waiver of \(code: check.rawValue) for \(name: column) has nothing to waive: take it out \
        of the config.
        """
    case .duplicateRows(let count):
      return """
        \(counted(count, "row repeats", "rows repeat")) an earlier one in every column: fine if different \
        cases look alike, a mistake if one case was stored twice.
        """
    case .rowsInBothParts(let rows):
      return """
        \(counted(rows, "test row has", "test rows have")) the same features as a training row: a model \
        that learns by heart looks better there than it is.
        """
    case .groupsInBothParts(let column, let groups, let testRows):
      return """
        \(counted(groups, "group", "groups")) of \(name: column) \(groups == 1 ? "stands" : "stand") in \
        training and in test, with \(counted(testRows, "test row", "test rows")): a model for groups \
        that are new looks better here than it is. Split by \(name: column), unless the groups stay \
        the same.
        """
    case .weightlessRows(let rows):
      return """
        \(counted(rows, "row has", "rows have")) a weight of 0 and \(rows == 1 ? "is" : "are") left \
        out.
        """
    case .flatLearningCurve, .noisyLabels, .labelDisagreement, .separableParts, .columnAgainstRest,
      .undetectableLift:
      return probed(subject, data) ?? ""
    case .moreColumnsThanRows(let columns, let rows):
      return """
        There are more columns to fit (\(NumberText.count(columns))) than training rows \
        (\(NumberText.count(rows))): leave out columns, or collect more rows.
        """
    case .eventsPerParameter(let events, let parameters, let name):
      return eventsPerParameter(events, parameters, name)
    case .weightedRows(let rows, let effective):
      return """
        As some rows count more than others, the \(Self.rows(rows)) to test on tell as much as \
        \(NumberText.count(Int(effective))) that count alike: intervals are that wide.
        """
    case .groupedRows(let column, let groups, let rows, let effective, let likeness):
      return """
        Rows of one \(name: column) are alike (intraclass correlation \
        \(NumberText.significant(likeness, digits: 2))), so the \(Self.rows(rows)) to test on, of \
        \(counted(groups, "group", "groups")), tell as much as \
        \(NumberText.count(Int(effective))) independent ones. More groups help, more rows of them hardly.
        """
    case .dominantRow(let share, let others):
      return """
        \(NumberText.percent(share)) of the training rows are the same in every column: only the other \
        \(Self.rows(others)) can teach a model anything. Record more of what happens.
        """
    case .mixedTypes(let column, let numbers, let dates, let texts, let first, let second):
      return mixedTypes(
        column, [("numbers", numbers), ("dates", dates), ("text", texts)], first, second)
    case .unjoinedKey: return unjoinedKey(subject)
    case .repeatedReference(let column, let path, let reference, let values, let example):
      return """
        \(counted(values, "value", "values")) of \(name: reference) \
        \(values == 1 ? "stands" : "stand") more than once in \(name: path), as \(name: example): joined by \
        \(name: column), one row becomes several.
        """
    case .nearDuplicateIDs(let column, let ids, let first, let second):
      return """
        \(counted(ids, "value", "values")) of \(name: column) \(ids == 1 ? "differs" : "differ") from \
        another one in capitals, blanks, leading zeros or separators alone, as \(code: first) and \
        \(code: second): are they the same?
        """
    case .knownTooLate(let column, let knownAt, let predictedAt, let rows, let share):
      return """
        \(name: column) is known only after the prediction (\(name: knownAt) is later than \
        \(name: predictedAt)) in \(Self.rows(rows)) (\(NumberText.percent(share))): it tells of the \
        outcome, and will not be there when it is needed. Leave it out.
        """
    case .testBeforeTraining, .timeGap, .missingTimes, .futureTimes, .unsortedTimes:
      return times(subject, data)
    }
  }

  private static func drift(
    _ stability: Double, _ distance: Double?, _ divergence: Double
  ) -> String {
    func text(_ value: Double) -> String { NumberText.significant(value, digits: 2) }
    let shift = distance.map { ", Kolmogorov–Smirnov distance \(text($0))" } ?? ""
    return """
      population stability index \(text(stability))\(shift), Jensen–Shannon divergence \
      \(text(divergence)) bits
      """
  }

  /// What the data gate noticed, and who lets it pass.
  static func finding(_ finding: AuditFinding, _ data: DataSummary) -> Phrase {
    let what: Phrase = "\(mark(finding.severity)): \(audit(finding.subject, data))"
    guard let waiver = finding.waiver else { return what }
    return """
      \(what) Waived by \(name: waiver.by) on \(name: waiver.date): \(prose: waiver.reason)
      """
  }
}
