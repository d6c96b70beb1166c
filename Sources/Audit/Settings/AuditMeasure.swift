package import Results

/// What a check measures, and its limits where a config says nothing.
package struct AuditMeasure: Sendable {
  package let kind: AuditFinding.Kind
  /// What the limits are of, as the config's schema says it.
  package let about: String
  package var limits: AuditLimits

  /// The checks whose limits a config may set.
  package static let all: [AuditMeasure] = [
    AuditMeasure(
      kind: .fewTrainingRows, about: "Training rows, fewer than which are too few.",
      // Below this, no baseline is worth its name.
      limits: AuditLimits(.below, errorIf: 30)),
    AuditMeasure(
      kind: .fewTestRows, about: "Test rows, fewer than which are too few.",
      // Below 30 the test rows show nothing (the usual rule of thumb for the central limit theorem);
      // below 100 only large lifts can be told from noise.
      limits: AuditLimits(.below, warnIf: 100, errorIf: 30)),
    AuditMeasure(
      kind: .rareClass, about: "Rows of a class in training or in test, where it has fewer.",
      // With fewer than five a class cannot stand in every fold; with fewer than ten test rows,
      // metrics that need every class have no interval.
      limits: AuditLimits(.below, warnIf: 10, errorIf: 5)),
    AuditMeasure(
      kind: .moreColumnsThanRows, about: "Feature columns for each training row.",
      limits: AuditLimits(.atLeast, warnIf: 1)),
    AuditMeasure(
      kind: .eventsPerParameter,
      about: "Training rows of the rarest class (of a target of numbers: training rows) for each "
        + "number that the linear rung estimates.",
      // Ten is the old rule for a logistic regression (Peduzzi et al. 1996), five is where trouble
      // really sets in (Vittinghoff & McCulloch 2007).
      limits: AuditLimits(.below, noteIf: 10, warnIf: 5)),
    AuditMeasure(
      kind: .weightedRows,
      about: "How many rows that count alike the weighted test rows are worth.",
      limits: AuditLimits(.below, warnIf: 100, errorIf: 30)),
    AuditMeasure(
      kind: .groupedRows,
      about: "How many independent rows the test rows are worth, as rows of one group are alike.",
      limits: AuditLimits(.below, warnIf: 100, errorIf: 30)),
    AuditMeasure(
      kind: .dominantRow,
      about: "The share of training rows that are the same in every feature.",
      limits: AuditLimits(.atLeast, warnIf: 0.9, errorIf: 0.99)),
    AuditMeasure(
      kind: .mixedTypes,
      about:
        "Of a category's rows with a value, the share that is of another kind (number, date or "
        + "text) than most.",
      limits: AuditLimits(.atLeast, noteIf: 0.05, warnIf: 0.25)),
    AuditMeasure(
      kind: .unjoinedKey,
      about:
        "Of the rows with a value of a declared key, the share that joins to no row of the file.",
      limits: AuditLimits(.above, warnIf: 0, errorIf: 0.1)),
    AuditMeasure(
      kind: .repeatedReference,
      about: "Values of a declared key that stand more than once in the file that it refers to.",
      limits: AuditLimits(.atLeast, warnIf: 1)),
    AuditMeasure(
      kind: .nearDuplicateIDs,
      about: "Ids that differ from another one in capitals, blanks, leading zeros or separators.",
      limits: AuditLimits(.atLeast, warnIf: 1)),
    AuditMeasure(
      kind: .knownTooLate,
      about: "The share of rows whose value is known only after the time of the prediction.",
      limits: AuditLimits(.above, warnIf: 0, errorIf: 0.01)),
    AuditMeasure(
      kind: .testBeforeTraining,
      about: "The share of test rows that are earlier than the last training row.",
      limits: AuditLimits(.above, warnIf: 0.05)),
    AuditMeasure(
      kind: .timeGap,
      about: "The longest time without a row, as a share of the time from the first to the last.",
      limits: AuditLimits(.atLeast, noteIf: 0.1, warnIf: 0.3)),
    AuditMeasure(
      kind: .missingTimes, about: "The share of rows without a time.",
      limits: AuditLimits(.above, warnIf: 0, errorIf: 0.5)),
    AuditMeasure(
      kind: .futureTimes, about: "The share of rows of a time that is still to come.",
      limits: AuditLimits(.above, warnIf: 0)),
    AuditMeasure(
      kind: .mostlyMissing, about: "The share of training rows without a value.",
      limits: AuditLimits(.atLeast, warnIf: 0.5)),
    AuditMeasure(
      kind: .dominantValue,
      about: "Of the training rows that have a value, the share of the most frequent one.",
      limits: AuditLimits(.atLeast, warnIf: 0.99)),
    AuditMeasure(
      kind: .spellingVariants,
      about: "Levels of a category that differ from another one in capitals or blanks alone.",
      limits: AuditLimits(.atLeast, warnIf: 1)),
    AuditMeasure(
      kind: .brokenEncoding, about: "Levels of a category that were read in a wrong encoding once.",
      limits: AuditLimits(.atLeast, warnIf: 1)),
    AuditMeasure(
      kind: .farOutliers,
      about:
        "The share of rows whose number is more than ten interquartile ranges off the quartiles.",
      limits: AuditLimits(.above, noteIf: 0)),
    AuditMeasure(
      kind: .impossibleValues, about: "The share of rows outside of the column's declared range.",
      limits: AuditLimits(.above, warnIf: 0, errorIf: 0.01)),
    AuditMeasure(
      kind: .missingTellsTarget,
      about: "The share of the target's variation that is explained by whether a value is missing.",
      limits: AuditLimits(.atLeast, noteIf: 0.01, warnIf: 0.05)),
    AuditMeasure(
      kind: .duplicateRows, about: "The share of rows that repeat an earlier one in every column.",
      limits: AuditLimits(.above, noteIf: 0, warnIf: 0.5)),
    AuditMeasure(
      kind: .contradictingRows,
      about: "What no model gets below, as rows with the same features have different targets: the "
        + "share of wrong decisions, or of the variance.",
      limits: AuditLimits(.atLeast, noteIf: 0.001, warnIf: 0.1)),
    AuditMeasure(
      kind: .tellingColumn, about: "The share of the target's variation that one column explains.",
      limits: AuditLimits(.atLeast, warnIf: 0.98)),
    AuditMeasure(
      kind: .rowsInBothParts, about: "The share of test rows that training has too.",
      limits: AuditLimits(.above, warnIf: 0.01)),
    AuditMeasure(
      kind: .driftedColumn,
      about: "The population stability index of a column, test beside training.",
      limits: AuditLimits(.atLeast, noteIf: 0.1, warnIf: 0.25)),
    AuditMeasure(
      kind: .driftedTarget,
      about: "The population stability index of the target, test beside training.",
      limits: AuditLimits(.atLeast, noteIf: 0.1, warnIf: 0.25)),
    AuditMeasure(
      kind: .flatLearningCurve,
      about:
        "Where more rows bring nothing and the target is not reached: the share of the way from "
        + "the constant to the target that ten times the rows would leave.",
      // Another kind of model may well find what two simple ones leave of a short way. Where they have
      // not come half way, the columns hardly hold what is asked of them.
      limits: AuditLimits(.above, noteIf: 0, warnIf: 0.2, errorIf: 0.5)),
    AuditMeasure(
      kind: .noisyLabels,
      about: "The share of labels that seem to be wrong, at the lower end of its interval.",
      limits: AuditLimits(.atLeast, noteIf: 0.01, warnIf: 0.03)),
    AuditMeasure(
      kind: .labelDisagreement,
      about: "The share of rows on which the labels and the second ones differ.",
      limits: AuditLimits(.atLeast, noteIf: 0.01, warnIf: 0.1)),
    AuditMeasure(
      kind: .separableParts,
      about:
        "The area under the ROC curve of a model that tells test rows from training rows, at the "
        + "lower end of its interval.",
      limits: AuditLimits(.atLeast, noteIf: 0.6, warnIf: 0.75)),
    AuditMeasure(
      kind: .columnAgainstRest,
      about:
        "Of what all other columns leave open of the target, the share that one column closes by "
        + "itself.",
      limits: AuditLimits(.atLeast, warnIf: 0.8)),
    AuditMeasure(
      kind: .undetectableLift,
      about: "The smallest lift that the test rows could show, for each unit of what is asked.",
      limits: AuditLimits(.above, warnIf: 1)),
  ]
}
