internal import Results

/// Round days that divide a time evenly.
enum DayTicks {
  /// At most five or so, as days from the first one.
  static func values(from first: Day, to last: Day) -> [PlotScale.Tick] {
    let days = first.days(until: last)
    if let step = [1, 2, 7, 14, 21].first(where: { days / $0 <= 5 }) {
      return inDays(first, last, step: step)
    }
    let months = days / 30
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { months / $0 <= 5 } ?? 240
    return inMonths(first, last, step: step)
  }

  private static func inDays(_ first: Day, _ last: Day, step: Int) -> [PlotScale.Tick] {
    stride(from: 0, through: first.days(until: last), by: step).map { offset in
      let day = first.adding(days: offset)
      return PlotScale.Tick(
        value: Double(offset),
        label: "\(day.dayOfMonth)\(NumberText.space)\(Self.month(day.monthOfYear))")
    }
  }

  private static func inMonths(_ first: Day, _ last: Day, step: Int) -> [PlotScale.Tick] {
    var ticks: [PlotScale.Tick] = []
    var day = Month(of: first).first
    while day <= last {
      if day >= first, (day.monthOfYear - 1).isMultiple(of: min(step, 12)) {
        let year = ticks.isEmpty || day.monthOfYear == 1 ? "\(NumberText.space)\(day.year)" : ""
        ticks.append(
          PlotScale.Tick(
            value: Double(first.days(until: day)), label: Self.month(day.monthOfYear) + year))
      }
      let next = day.adding(months: step > 12 && day.monthOfYear == 1 ? step : 1)
      if next <= day { break }
      day = next
    }
    return ticks
  }

  private static func month(_ number: Int) -> String {
    String(Wording.monthName(number).prefix(3))
  }
}
