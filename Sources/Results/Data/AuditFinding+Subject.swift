extension AuditFinding {
  /// What was noticed, as facts.
  package enum Subject: Codable, Equatable, Sendable {
    case fewTrainingRows(rows: Int, atLeast: Int)
    case fewTestRows(rows: Int, atLeast: Int)
    case rareClass(className: String, trainingRows: Int, testRows: Int, atLeast: Int)
    case moreColumnsThanRows(columns: Int, rows: Int)
    case constantColumn(column: String)
    case emptyColumn(column: String)
    case mostlyMissing(column: String, share: Double)
    /// So many of the rows that have a value have this one.
    case dominantValue(column: String, value: String, share: Double)
    /// Left out of the features: (nearly) every row has its own value.
    case identifierLike(column: String, levels: Int, rows: Int)
    /// Left out of the features: long free text.
    case textLike(column: String, levels: Int, rows: Int)
    /// Kept with its most frequent levels only; the others are pooled.
    case levelsCapped(column: String, levels: Int, kept: Int)
    /// A column would be numeric but for these cells.
    case almostNumeric(column: String, exceptions: Int, example: String, line: Int)
    /// Levels that are the same but for capitals and blanks, of which two are shown.
    case spellingVariants(column: String, levels: Int, first: String, second: String)
    /// Levels whose bytes were read in another encoding than they were written in.
    case brokenEncoding(column: String, levels: Int, example: String, meant: String)
    /// Numbers further from the quartiles than so many interquartile ranges.
    case farOutliers(column: String, rows: Int, ranges: Double, lowest: Double, highest: Double)
    /// Numbers outside of what the config says is possible; the row counts from 1.
    case impossibleValues(column: String, rows: Int, share: Double, example: Double, row: Int)
    /// A column that the config requires is not there, or holds nothing.
    case requiredColumn(column: String, fault: RequiredColumnFault)
    /// Whether the value is missing explains this share of the target's variance or Gini impurity.
    case missingTellsTarget(column: String, share: Double, missingShare: Double)
    case duplicateRows(count: Int)
    /// Rows with the same features and different targets. Classes: the error rate that no model
    /// gets below on these rows; values: the share of the variance that no model explains.
    case contradictingRows(rows: Int, share: Double, floor: Double)
    /// One feature explains this share of the target's variance or Gini impurity by itself: a leak,
    /// or no model is needed.
    case tellingColumn(column: String, share: Double)
    /// A column that is the target by another name: each of its values goes with one target value,
    /// and the other way round.
    case targetCopy(column: String)
    /// Rows with the same features stand in training and in test.
    case rowsInBothParts(testRows: Int)
    /// Rows of the same group stand in training and in test, so many groups.
    case groupsInBothParts(column: String, groups: Int, testRows: Int)
    /// Rows of weight 0, which were left out.
    case weightlessRows(rows: Int)
    /// A column's distribution differs between training and test: population stability index,
    /// Kolmogorov–Smirnov distance (numbers alone) and Jensen–Shannon divergence in bits.
    case driftedColumn(
      column: String, stability: Double, kolmogorovSmirnov: Double?, jensenShannon: Double)
    /// The same of the target.
    case driftedTarget(stability: Double, kolmogorovSmirnov: Double?, jensenShannon: Double)
    /// No column is left to learn from; so many were left out.
    case noFeatures(columns: Int)
    /// More rows would not bring the baselines to the target: what the best of them reaches, what ten
    /// times the rows would bring at best, and the share of the way from the constant to the target that
    /// is then left.
    case flatLearningCurve(
      rung: String, value: Double, tenfold: Double, target: Double, leftShare: Double)
    /// So many labels seem to be wrong, with the ends of the interval.
    case noisyLabels(share: Double, lowest: Double, highest: Double)
    /// Two columns of labels differ in this share of the rows that have both; the accuracy of a model
    /// that knows the truth.
    case labelDisagreement(column: String, rows: Int, share: Double, ceiling: Double?)
    /// A model tells test rows from training rows with this area under the ROC curve; the lower end of
    /// its interval, and the columns that tell most.
    case separableParts(area: Double, lowest: Double, tellingColumns: [String])
    /// One column by itself tells more of the target than all others together: areas under the ROC
    /// curve, or R² of values.
    case columnAgainstRest(column: String, alone: Double, rest: Double)
    /// So many test rows show no lift below `detectable`; `asked` is asked for.
    case undetectableLift(rows: Int, detectable: Double, asked: Double)
    /// What the linear rung has to learn from for each number that it estimates: rows of the rarest
    /// class, or rows of a target of numbers.
    case eventsPerParameter(events: Int, parameters: Int, className: String?)
    /// What the test rows are worth under their weights, in rows that count alike.
    case weightedRows(rows: Int, effective: Double)
    /// What the test rows are worth as those of one group are alike, in independent rows; `likeness` is
    /// the intraclass correlation of the target.
    case groupedRows(column: String, groups: Int, rows: Int, effective: Double, likeness: Double)
    /// So many training rows are the same in every feature; the others are counted.
    case dominantRow(share: Double, otherRows: Int)
    /// Shares of rows with a value that is a number, a date and other text; an example of the two most
    /// frequent kinds.
    case mixedTypes(
      column: String, numbers: Double, dates: Double, texts: Double, first: String, second: String)
    /// Rows whose value stands nowhere in the column of another file that it refers to; `share` of those
    /// with a value do join, and `repairedShare` would if the repair were made on both sides.
    case unjoinedKey(
      column: String, path: String, reference: String, rows: Int, share: Double, examples: [String],
      repair: KeyRepair?, repairedShare: Double?)
    /// Values of a key that stand more than once in the file that it refers to, so that a join makes more
    /// rows of one.
    case repeatedReference(
      column: String, path: String, reference: String, values: Int, example: String)
    /// Ids that differ from another one in capitals, blanks, leading zeros or separators alone.
    case nearDuplicateIDs(column: String, ids: Int, first: String, second: String)
    /// A feature that is known only after the time of the prediction, in so many rows of those that have
    /// both times.
    case knownTooLate(
      column: String, knownAt: String, predictedAt: String, rows: Int, share: Double)
    /// Test rows that are earlier than the last training row.
    case testBeforeTraining(column: String, testRows: Int, share: Double)
    /// A time without a row, as a share of the time from the first row to the last.
    case timeGap(column: String, from: Double, to: Double, share: Double)
    /// Rows without a time.
    case missingTimes(column: String, rows: Int, share: Double)
    /// Rows of a time that was to come when the audit was made.
    case futureTimes(column: String, rows: Int, share: Double, latest: Double)
    /// Rows that are earlier than the one above them, in a file that is sorted by time but for these.
    case unsortedTimes(column: String, rows: Int)
    /// A waiver of the config that no finding needs.
    case idleWaiver(check: Kind, column: String?)
  }

  package enum RequiredColumnFault: String, Codable, CaseIterable, Sendable {
    case absent
    case empty
    case constant
    /// Hardly a row has a value.
    case sparse
    /// Nearly all rows that have a value have the same.
    case dominated
  }
}
