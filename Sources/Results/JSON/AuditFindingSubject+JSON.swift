extension AuditFinding.Subject {
  private enum Key: String, CodingKey {
    case kind, rows, atLeast, className, trainingRows, testRows, columns, column, share, value
    case levels, kept, exceptions, example, line, first, second, meant, ranges, lowest, highest
    case row, fault, missingShare, count, floor, groups, stability, kolmogorovSmirnov
    case jensenShannon, check, rung, tenfold, target, leftShare, ceiling, area, tellingColumns
    case alone, rest, detectable, asked
    case events, parameters, effective, likeness, otherRows, numbers, dates, texts
    case path, reference, examples, repair, repairedShare, values, ids, knownAt
    case predictedAt, from, to, latest
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func value<Value: Decodable>(_ key: Key) throws -> Value {
      try container.decode(Value.self, forKey: key)
    }
    func optional<Value: Decodable>(_ key: Key) throws -> Value? {
      try container.decodeIfPresent(Value.self, forKey: key)
    }
    switch try value(.kind) as AuditFinding.Kind {
    case .fewTrainingRows:
      self = try .fewTrainingRows(rows: value(.rows), atLeast: value(.atLeast))
    case .fewTestRows:
      self = try .fewTestRows(rows: value(.rows), atLeast: value(.atLeast))
    case .rareClass:
      self = try .rareClass(
        className: value(.className), trainingRows: value(.trainingRows),
        testRows: value(.testRows), atLeast: value(.atLeast))
    case .moreColumnsThanRows:
      self = try .moreColumnsThanRows(columns: value(.columns), rows: value(.rows))
    case .constantColumn:
      self = try .constantColumn(column: value(.column))
    case .emptyColumn:
      self = try .emptyColumn(column: value(.column))
    case .mostlyMissing:
      self = try .mostlyMissing(column: value(.column), share: value(.share))
    case .dominantValue:
      self = try .dominantValue(column: value(.column), value: value(.value), share: value(.share))
    case .identifierLike:
      self = try .identifierLike(column: value(.column), levels: value(.levels), rows: value(.rows))
    case .textLike:
      self = try .textLike(column: value(.column), levels: value(.levels), rows: value(.rows))
    case .levelsCapped:
      self = try .levelsCapped(column: value(.column), levels: value(.levels), kept: value(.kept))
    case .almostNumeric:
      self = try .almostNumeric(
        column: value(.column), exceptions: value(.exceptions), example: value(.example),
        line: value(.line))
    case .spellingVariants:
      self = try .spellingVariants(
        column: value(.column), levels: value(.levels), first: value(.first), second: value(.second)
      )
    case .brokenEncoding:
      self = try .brokenEncoding(
        column: value(.column), levels: value(.levels), example: value(.example),
        meant: value(.meant))
    case .farOutliers:
      self = try .farOutliers(
        column: value(.column), rows: value(.rows), ranges: value(.ranges), lowest: value(.lowest),
        highest: value(.highest))
    case .impossibleValues:
      self = try .impossibleValues(
        column: value(.column), rows: value(.rows), share: value(.share), example: value(.example),
        row: value(.row))
    case .requiredColumn:
      self = try .requiredColumn(column: value(.column), fault: value(.fault))
    case .missingTellsTarget:
      self = try .missingTellsTarget(
        column: value(.column), share: value(.share), missingShare: value(.missingShare))
    case .duplicateRows:
      self = try .duplicateRows(count: value(.count))
    case .contradictingRows:
      self = try .contradictingRows(rows: value(.rows), share: value(.share), floor: value(.floor))
    case .tellingColumn:
      self = try .tellingColumn(column: value(.column), share: value(.share))
    case .targetCopy:
      self = try .targetCopy(column: value(.column))
    case .rowsInBothParts:
      self = try .rowsInBothParts(testRows: value(.testRows))
    case .groupsInBothParts:
      self = try .groupsInBothParts(
        column: value(.column), groups: value(.groups), testRows: value(.testRows))
    case .weightlessRows:
      self = try .weightlessRows(rows: value(.rows))
    case .driftedColumn:
      self = try .driftedColumn(
        column: value(.column), stability: value(.stability),
        kolmogorovSmirnov: optional(.kolmogorovSmirnov), jensenShannon: value(.jensenShannon))
    case .driftedTarget:
      self = try .driftedTarget(
        stability: value(.stability), kolmogorovSmirnov: optional(.kolmogorovSmirnov),
        jensenShannon: value(.jensenShannon))
    case .noFeatures:
      self = try .noFeatures(columns: value(.columns))
    case .flatLearningCurve:
      self = try .flatLearningCurve(
        rung: value(.rung), value: value(.value), tenfold: value(.tenfold), target: value(.target),
        leftShare: value(.leftShare))
    case .noisyLabels:
      self = try .noisyLabels(
        share: value(.share), lowest: value(.lowest), highest: value(.highest))
    case .labelDisagreement:
      self = try .labelDisagreement(
        column: value(.column), rows: value(.rows), share: value(.share),
        ceiling: optional(.ceiling))
    case .separableParts:
      self = try .separableParts(
        area: value(.area), lowest: value(.lowest), tellingColumns: value(.tellingColumns))
    case .columnAgainstRest:
      self = try .columnAgainstRest(
        column: value(.column), alone: value(.alone), rest: value(.rest))
    case .undetectableLift:
      self = try .undetectableLift(
        rows: value(.rows), detectable: value(.detectable), asked: value(.asked))
    case .eventsPerParameter:
      self = try .eventsPerParameter(
        events: value(.events), parameters: value(.parameters), className: optional(.className))
    case .weightedRows:
      self = try .weightedRows(rows: value(.rows), effective: value(.effective))
    case .groupedRows:
      self = try .groupedRows(
        column: value(.column), groups: value(.groups), rows: value(.rows),
        effective: value(.effective), likeness: value(.likeness))
    case .dominantRow:
      self = try .dominantRow(share: value(.share), otherRows: value(.otherRows))
    case .mixedTypes:
      self = try .mixedTypes(
        column: value(.column), numbers: value(.numbers), dates: value(.dates),
        texts: value(.texts), first: value(.first), second: value(.second))
    case .unjoinedKey:
      self = try .unjoinedKey(
        column: value(.column), path: value(.path), reference: value(.reference),
        rows: value(.rows), share: value(.share), examples: value(.examples),
        repair: optional(.repair), repairedShare: optional(.repairedShare))
    case .repeatedReference:
      self = try .repeatedReference(
        column: value(.column), path: value(.path), reference: value(.reference),
        values: value(.values), example: value(.example))
    case .nearDuplicateIDs:
      self = try .nearDuplicateIDs(
        column: value(.column), ids: value(.ids), first: value(.first), second: value(.second))
    case .knownTooLate:
      self = try .knownTooLate(
        column: value(.column), knownAt: value(.knownAt), predictedAt: value(.predictedAt),
        rows: value(.rows), share: value(.share))
    case .testBeforeTraining:
      self = try .testBeforeTraining(
        column: value(.column), testRows: value(.testRows), share: value(.share))
    case .timeGap:
      self = try .timeGap(
        column: value(.column), from: value(.from), to: value(.to), share: value(.share))
    case .missingTimes:
      self = try .missingTimes(column: value(.column), rows: value(.rows), share: value(.share))
    case .futureTimes:
      self = try .futureTimes(
        column: value(.column), rows: value(.rows), share: value(.share), latest: value(.latest))
    case .unsortedTimes:
      self = try .unsortedTimes(column: value(.column), rows: value(.rows))
    case .idleWaiver:
      self = try .idleWaiver(check: value(.check), column: optional(.column))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    func write(_ fields: KeyValuePairs<Key, (any Encodable)?>) throws {
      for (key, value) in fields {
        if let value { try container.encode(value, forKey: key) }
      }
    }
    switch self {
    case .fewTrainingRows(let rows, let atLeast):
      try write([.rows: rows, .atLeast: atLeast])
    case .fewTestRows(let rows, let atLeast):
      try write([.rows: rows, .atLeast: atLeast])
    case .rareClass(let className, let trainingRows, let testRows, let atLeast):
      try write([
        .className: className, .trainingRows: trainingRows, .testRows: testRows, .atLeast: atLeast,
      ])
    case .moreColumnsThanRows(let columns, let rows):
      try write([.columns: columns, .rows: rows])
    case .constantColumn(let column):
      try write([.column: column])
    case .emptyColumn(let column):
      try write([.column: column])
    case .mostlyMissing(let column, let share):
      try write([.column: column, .share: share])
    case .dominantValue(let column, let value, let share):
      try write([.column: column, .value: value, .share: share])
    case .identifierLike(let column, let levels, let rows):
      try write([.column: column, .levels: levels, .rows: rows])
    case .textLike(let column, let levels, let rows):
      try write([.column: column, .levels: levels, .rows: rows])
    case .levelsCapped(let column, let levels, let kept):
      try write([.column: column, .levels: levels, .kept: kept])
    case .almostNumeric(let column, let exceptions, let example, let line):
      try write([.column: column, .exceptions: exceptions, .example: example, .line: line])
    case .spellingVariants(let column, let levels, let first, let second):
      try write([.column: column, .levels: levels, .first: first, .second: second])
    case .brokenEncoding(let column, let levels, let example, let meant):
      try write([.column: column, .levels: levels, .example: example, .meant: meant])
    case .farOutliers(let column, let rows, let ranges, let lowest, let highest):
      try write([.column: column, .rows: rows, .ranges: ranges, .lowest: lowest, .highest: highest])
    case .impossibleValues(let column, let rows, let share, let example, let row):
      try write([.column: column, .rows: rows, .share: share, .example: example, .row: row])
    case .requiredColumn(let column, let fault):
      try write([.column: column, .fault: fault])
    case .missingTellsTarget(let column, let share, let missingShare):
      try write([.column: column, .share: share, .missingShare: missingShare])
    case .duplicateRows(let count):
      try write([.count: count])
    case .contradictingRows(let rows, let share, let floor):
      try write([.rows: rows, .share: share, .floor: floor])
    case .tellingColumn(let column, let share):
      try write([.column: column, .share: share])
    case .targetCopy(let column):
      try write([.column: column])
    case .rowsInBothParts(let testRows):
      try write([.testRows: testRows])
    case .groupsInBothParts(let column, let groups, let testRows):
      try write([.column: column, .groups: groups, .testRows: testRows])
    case .weightlessRows(let rows):
      try write([.rows: rows])
    case .driftedColumn(let column, let stability, let kolmogorovSmirnov, let jensenShannon):
      try write([
        .column: column, .stability: stability, .kolmogorovSmirnov: kolmogorovSmirnov,
        .jensenShannon: jensenShannon,
      ])
    case .driftedTarget(let stability, let kolmogorovSmirnov, let jensenShannon):
      try write([
        .stability: stability, .kolmogorovSmirnov: kolmogorovSmirnov, .jensenShannon: jensenShannon,
      ])
    case .noFeatures(let columns):
      try write([.columns: columns])
    case .flatLearningCurve(let rung, let value, let tenfold, let target, let leftShare):
      try write([
        .rung: rung, .value: value, .tenfold: tenfold, .target: target, .leftShare: leftShare,
      ])
    case .noisyLabels(let share, let lowest, let highest):
      try write([.share: share, .lowest: lowest, .highest: highest])
    case .labelDisagreement(let column, let rows, let share, let ceiling):
      try write([.column: column, .rows: rows, .share: share, .ceiling: ceiling])
    case .separableParts(let area, let lowest, let tellingColumns):
      try write([.area: area, .lowest: lowest, .tellingColumns: tellingColumns])
    case .columnAgainstRest(let column, let alone, let rest):
      try write([.column: column, .alone: alone, .rest: rest])
    case .undetectableLift(let rows, let detectable, let asked):
      try write([.rows: rows, .detectable: detectable, .asked: asked])
    case .eventsPerParameter(let events, let parameters, let className):
      try write([.events: events, .parameters: parameters, .className: className])
    case .weightedRows(let rows, let effective):
      try write([.rows: rows, .effective: effective])
    case .groupedRows(let column, let groups, let rows, let effective, let likeness):
      try write([
        .column: column, .groups: groups, .rows: rows, .effective: effective, .likeness: likeness,
      ])
    case .dominantRow(let share, let otherRows):
      try write([.share: share, .otherRows: otherRows])
    case .mixedTypes(let column, let numbers, let dates, let texts, let first, let second):
      try write([
        .column: column, .numbers: numbers, .dates: dates, .texts: texts, .first: first,
        .second: second,
      ])
    case .unjoinedKey(
      let column, let path, let reference, let rows, let share, let examples, let repair,
      let repairedShare):
      try write([
        .column: column, .path: path, .reference: reference, .rows: rows, .share: share,
        .examples: examples, .repair: repair, .repairedShare: repairedShare,
      ])
    case .repeatedReference(let column, let path, let reference, let values, let example):
      try write([
        .column: column, .path: path, .reference: reference, .values: values, .example: example,
      ])
    case .nearDuplicateIDs(let column, let ids, let first, let second):
      try write([.column: column, .ids: ids, .first: first, .second: second])
    case .knownTooLate(let column, let knownAt, let predictedAt, let rows, let share):
      try write([
        .column: column, .knownAt: knownAt, .predictedAt: predictedAt, .rows: rows, .share: share,
      ])
    case .testBeforeTraining(let column, let testRows, let share):
      try write([.column: column, .testRows: testRows, .share: share])
    case .timeGap(let column, let from, let to, let share):
      try write([.column: column, .from: from, .to: to, .share: share])
    case .missingTimes(let column, let rows, let share):
      try write([.column: column, .rows: rows, .share: share])
    case .futureTimes(let column, let rows, let share, let latest):
      try write([.column: column, .rows: rows, .share: share, .latest: latest])
    case .unsortedTimes(let column, let rows):
      try write([.column: column, .rows: rows])
    case .idleWaiver(let check, let column):
      try write([.check: check, .column: column])
    }
  }
}
