internal import Results

extension Wording {
  static func audit(_ subject: AuditFinding.Subject, _ result: RunResult) -> Phrase {
    switch subject {
    case .fewTrainingRows(let rows, let least):
      return "\(Self.rows(rows)) to train on; at least \(NumberText.count(least)) are asked for."
    case .fewTestRows(let rows, let least):
      return "\(Self.rows(rows)) to test on; at least \(NumberText.count(least)) are asked for."
    case .rareClass(let name, let training, let test, let least):
      return """
        The class \(name: name) has \(rows(training)) in training and \(rows(test)) in test; at \
        least \(NumberText.count(least)) are asked for.
        """
    case .constantColumn(let column): return "\(name: column) has one value in all rows."
    case .emptyColumn(let column): return "\(name: column) has no value in any row."
    case .mostlyMissing(let column, let share):
      return "\(name: column) is missing in \(NumberText.percent(share)) of the rows."
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
        \(result.data.query == nil ? "on line" : "in row") \(NumberText.count(line)); it is read as a category.
        """
    case .tellingColumn(let column, let share):
      return """
        \(name: column) alone explains \(NumberText.percent(share)) of what varies in \
        \(name: result.data.target): either it leaks the target, or no model is needed.
        """
    case .duplicateRows(let count):
      return "\(counted(count, "row repeats", "rows repeat")) an earlier one in every column."
    case .rowsInBothParts(let rows):
      return
        "\(counted(rows, "test row has", "test rows have")) the same features as a training row."
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
    case .moreColumnsThanRows(let columns, let rows):
      return """
        There are more columns to fit (\(NumberText.count(columns))) than training rows \
        (\(NumberText.count(rows))).
        """
    }
  }
}
