extension AuditFinding.Subject {
  private enum Key: String, CodingKey {
    case kind, rows, atLeast, className, trainingRows, testRows, column, share, levels, kept
    case exceptions, example, line, count, columns, groups
  }

  private enum Kind: String, Codable {
    case fewTrainingRows, fewTestRows, rareClass, constantColumn, emptyColumn, mostlyMissing
    case identifierLike, textLike, levelsCapped, almostNumeric, tellingColumn, duplicateRows
    case rowsInBothParts, groupsInBothParts, weightlessRows, moreColumnsThanRows
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func int(_ key: Key) throws -> Int { try container.decode(Int.self, forKey: key) }
    func double(_ key: Key) throws -> Double { try container.decode(Double.self, forKey: key) }
    func string(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    switch try container.decode(Kind.self, forKey: .kind) {
    case .fewTrainingRows:
      self = .fewTrainingRows(
        rows: try int(.rows), atLeast: try int(.atLeast))
    case .fewTestRows:
      self = .fewTestRows(
        rows: try int(.rows), atLeast: try int(.atLeast))
    case .rareClass:
      self = .rareClass(
        className: try string(.className), trainingRows: try int(.trainingRows),
        testRows: try int(.testRows), atLeast: try int(.atLeast))
    case .constantColumn:
      self = .constantColumn(
        column: try string(.column))
    case .emptyColumn:
      self = .emptyColumn(
        column: try string(.column))
    case .mostlyMissing:
      self = .mostlyMissing(
        column: try string(.column), share: try double(.share))
    case .identifierLike:
      self = .identifierLike(
        column: try string(.column), levels: try int(.levels), rows: try int(.rows))
    case .textLike:
      self = .textLike(
        column: try string(.column), levels: try int(.levels), rows: try int(.rows))
    case .levelsCapped:
      self = .levelsCapped(
        column: try string(.column), levels: try int(.levels), kept: try int(.kept))
    case .almostNumeric:
      self = .almostNumeric(
        column: try string(.column), exceptions: try int(.exceptions),
        example: try string(.example), line: try int(.line))
    case .tellingColumn:
      self = .tellingColumn(
        column: try string(.column), share: try double(.share))
    case .duplicateRows:
      self = .duplicateRows(
        count: try int(.count))
    case .rowsInBothParts:
      self = .rowsInBothParts(
        testRows: try int(.testRows))
    case .groupsInBothParts:
      self = .groupsInBothParts(
        column: try string(.column), groups: try int(.groups), testRows: try int(.testRows))
    case .weightlessRows:
      self = .weightlessRows(
        rows: try int(.rows))
    case .moreColumnsThanRows:
      self = .moreColumnsThanRows(
        columns: try int(.columns), rows: try int(.rows))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .fewTrainingRows(let rows, let atLeast):
      try container.encode(Kind.fewTrainingRows, forKey: .kind)
      try container.encode(rows, forKey: .rows)
      try container.encode(atLeast, forKey: .atLeast)
    case .fewTestRows(let rows, let atLeast):
      try container.encode(Kind.fewTestRows, forKey: .kind)
      try container.encode(rows, forKey: .rows)
      try container.encode(atLeast, forKey: .atLeast)
    case .rareClass(let className, let trainingRows, let testRows, let atLeast):
      try container.encode(Kind.rareClass, forKey: .kind)
      try container.encode(className, forKey: .className)
      try container.encode(trainingRows, forKey: .trainingRows)
      try container.encode(testRows, forKey: .testRows)
      try container.encode(atLeast, forKey: .atLeast)
    case .constantColumn(let column):
      try container.encode(Kind.constantColumn, forKey: .kind)
      try container.encode(column, forKey: .column)
    case .emptyColumn(let column):
      try container.encode(Kind.emptyColumn, forKey: .kind)
      try container.encode(column, forKey: .column)
    case .mostlyMissing(let column, let share):
      try container.encode(Kind.mostlyMissing, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(share, forKey: .share)
    case .identifierLike(let column, let levels, let rows):
      try container.encode(Kind.identifierLike, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(levels, forKey: .levels)
      try container.encode(rows, forKey: .rows)
    case .textLike(let column, let levels, let rows):
      try container.encode(Kind.textLike, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(levels, forKey: .levels)
      try container.encode(rows, forKey: .rows)
    case .levelsCapped(let column, let levels, let kept):
      try container.encode(Kind.levelsCapped, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(levels, forKey: .levels)
      try container.encode(kept, forKey: .kept)
    case .almostNumeric(let column, let exceptions, let example, let line):
      try container.encode(Kind.almostNumeric, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(exceptions, forKey: .exceptions)
      try container.encode(example, forKey: .example)
      try container.encode(line, forKey: .line)
    case .tellingColumn(let column, let share):
      try container.encode(Kind.tellingColumn, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(share, forKey: .share)
    case .duplicateRows(let count):
      try container.encode(Kind.duplicateRows, forKey: .kind)
      try container.encode(count, forKey: .count)
    case .rowsInBothParts(let testRows):
      try container.encode(Kind.rowsInBothParts, forKey: .kind)
      try container.encode(testRows, forKey: .testRows)
    case .groupsInBothParts(let column, let groups, let testRows):
      try container.encode(Kind.groupsInBothParts, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(groups, forKey: .groups)
      try container.encode(testRows, forKey: .testRows)
    case .weightlessRows(let rows):
      try container.encode(Kind.weightlessRows, forKey: .kind)
      try container.encode(rows, forKey: .rows)
    case .moreColumnsThanRows(let columns, let rows):
      try container.encode(Kind.moreColumnsThanRows, forKey: .kind)
      try container.encode(columns, forKey: .columns)
      try container.encode(rows, forKey: .rows)
    }
  }
}
