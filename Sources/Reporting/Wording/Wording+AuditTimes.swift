internal import Results

extension Wording {
  /// Findings on the time of rows.
  static func times(_ subject: AuditFinding.Subject, _ data: DataSummary) -> Phrase {
    func moment(_ value: Double, _ column: String) -> String {
      let type = data.columns.first { $0.name.hasSameBytes(as: column) }?.type
      return type == "datetime"
        ? NumberText.date(days: value / 86_400) : NumberText.significant(value, digits: 6)
    }
    switch subject {
    case .testBeforeTraining(let column, let rows, let share):
      return """
        \(counted(rows, "test row is", "test rows are")) (\(NumberText.percent(share))) earlier by \
        \(name: column) than the last training row: a model that knows the future looks better here than \
        it will be. Split by time.
        """
    case .timeGap(let column, let from, let to, let share):
      return """
        There is no row from \(moment(from, column)) to \(moment(to, column)) by \(name: column), \
        \(NumberText.percent(share)) of the whole time: did nothing happen, or is something lost?
        """
    case .missingTimes(let column, let rows, let share):
      return """
        \(Self.rows(rows)) (\(NumberText.percent(share))) \(rows == 1 ? "has" : "have") no \
        \(name: column), so nobody can tell what was known then.
        """
    case .futureTimes(let column, let rows, let share, let latest):
      return """
        \(Self.rows(rows)) (\(NumberText.percent(share))) \(rows == 1 ? "has" : "have") a \(name: column) \
        that is still to come, up to \(moment(latest, column)): a clock or a date format may be wrong.
        """
    case .unsortedTimes(let column, let rows):
      return """
        \(counted(rows, "row is", "rows are")) earlier by \(name: column) than the row above, in a file \
        that is in order but for that.
        """
    default: return ""
    }
  }
}
