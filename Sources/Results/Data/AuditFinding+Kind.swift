extension AuditFinding {
  /// What a finding is of. Its name is that of the check in a config.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case fewTrainingRows, fewTestRows, rareClass, moreColumnsThanRows
    case constantColumn, emptyColumn, mostlyMissing, dominantValue, identifierLike, textLike
    case levelsCapped, almostNumeric, spellingVariants, brokenEncoding, farOutliers
    case impossibleValues, requiredColumn, missingTellsTarget, duplicateRows, contradictingRows
    case tellingColumn, targetCopy, rowsInBothParts, groupsInBothParts, weightlessRows
    case driftedColumn, driftedTarget
    case noFeatures
    case flatLearningCurve, noisyLabels, labelDisagreement, separableParts, columnAgainstRest
    case undetectableLift
    case eventsPerParameter, weightedRows, groupedRows, dominantRow
    case mixedTypes, unjoinedKey, repeatedReference, nearDuplicateIDs
    case knownTooLate, testBeforeTraining, timeGap, missingTimes
    case futureTimes, unsortedTimes
    case idleWaiver
  }
}

extension AuditFinding.Subject {
  package var kind: AuditFinding.Kind {
    switch self {
    case .fewTrainingRows: .fewTrainingRows
    case .fewTestRows: .fewTestRows
    case .rareClass: .rareClass
    case .moreColumnsThanRows: .moreColumnsThanRows
    case .constantColumn: .constantColumn
    case .emptyColumn: .emptyColumn
    case .mostlyMissing: .mostlyMissing
    case .dominantValue: .dominantValue
    case .identifierLike: .identifierLike
    case .textLike: .textLike
    case .levelsCapped: .levelsCapped
    case .almostNumeric: .almostNumeric
    case .spellingVariants: .spellingVariants
    case .brokenEncoding: .brokenEncoding
    case .farOutliers: .farOutliers
    case .impossibleValues: .impossibleValues
    case .requiredColumn: .requiredColumn
    case .missingTellsTarget: .missingTellsTarget
    case .duplicateRows: .duplicateRows
    case .contradictingRows: .contradictingRows
    case .tellingColumn: .tellingColumn
    case .targetCopy: .targetCopy
    case .rowsInBothParts: .rowsInBothParts
    case .groupsInBothParts: .groupsInBothParts
    case .weightlessRows: .weightlessRows
    case .driftedColumn: .driftedColumn
    case .driftedTarget: .driftedTarget
    case .noFeatures: .noFeatures
    case .flatLearningCurve: .flatLearningCurve
    case .noisyLabels: .noisyLabels
    case .labelDisagreement: .labelDisagreement
    case .separableParts: .separableParts
    case .columnAgainstRest: .columnAgainstRest
    case .undetectableLift: .undetectableLift
    case .eventsPerParameter: .eventsPerParameter
    case .weightedRows: .weightedRows
    case .groupedRows: .groupedRows
    case .dominantRow: .dominantRow
    case .mixedTypes: .mixedTypes
    case .unjoinedKey: .unjoinedKey
    case .repeatedReference: .repeatedReference
    case .nearDuplicateIDs: .nearDuplicateIDs
    case .knownTooLate: .knownTooLate
    case .testBeforeTraining: .testBeforeTraining
    case .timeGap: .timeGap
    case .missingTimes: .missingTimes
    case .futureTimes: .futureTimes
    case .unsortedTimes: .unsortedTimes
    case .idleWaiver: .idleWaiver
    }
  }

  /// The column that the finding is of; nil where it is of rows or of the target.
  package var column: String? {
    switch self {
    case .constantColumn(let column), .emptyColumn(let column), .mostlyMissing(let column, _),
      .dominantValue(let column, _, _), .identifierLike(let column, _, _),
      .textLike(let column, _, _), .levelsCapped(let column, _, _),
      .almostNumeric(let column, _, _, _), .spellingVariants(let column, _, _, _),
      .brokenEncoding(let column, _, _, _), .farOutliers(let column, _, _, _, _),
      .impossibleValues(let column, _, _, _, _), .requiredColumn(let column, _),
      .missingTellsTarget(let column, _, _), .tellingColumn(let column, _),
      .targetCopy(let column), .groupsInBothParts(let column, _, _),
      .driftedColumn(let column, _, _, _), .labelDisagreement(let column, _, _, _),
      .columnAgainstRest(let column, _, _),
      .groupedRows(let column, _, _, _, _),
      .mixedTypes(let column, _, _, _, _, _),
      .unjoinedKey(let column, _, _, _, _, _, _, _),
      .repeatedReference(let column, _, _, _, _),
      .nearDuplicateIDs(let column, _, _, _),
      .knownTooLate(let column, _, _, _, _),
      .testBeforeTraining(let column, _, _),
      .timeGap(let column, _, _, _),
      .missingTimes(let column, _, _),
      .futureTimes(let column, _, _, _),
      .unsortedTimes(let column, _):
      column
    case .idleWaiver(_, let column): column
    case .fewTrainingRows, .fewTestRows, .rareClass, .moreColumnsThanRows, .duplicateRows,
      .contradictingRows, .rowsInBothParts, .weightlessRows, .driftedTarget,
      .noFeatures,
      .flatLearningCurve, .noisyLabels, .separableParts, .undetectableLift,
      .eventsPerParameter, .weightedRows, .dominantRow:
      nil
    }
  }
}
