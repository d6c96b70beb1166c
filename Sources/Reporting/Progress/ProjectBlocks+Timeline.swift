internal import Portfolio
internal import Results

extension ProjectBlocks {
  /// A chart for each metric that the project had, the present one first.
  func timeline() -> [Block] {
    let charts = byMetric()
    guard let last = charts.last else { return [] }
    let earlier = charts.dropLast().reversed().flatMap { [figure($0), Block.table(table($0))] }
    let folded: [Block] =
      earlier.isEmpty
      ? []
      : [
        .details(
          summary: "Before the metric changed: figures that cannot be compared with these",
          blocks: earlier)
      ]
    return [figure(last)] + changes(last)
      + [.details(summary: "The numbers", blocks: [.table(table(last))])] + folded
  }

  /// Says where the target changed, as it explains a gap.
  private func changes(_ parts: [ProgressSeries]) -> [Block] {
    guard parts.count > 1 else { return [] }
    let targets = parts.map { Phrase(words: NumberText.plain($0.target)) }
    let shown = targets.suffix(limits.names)
    return [
      .paragraph(
        """
        The target changed \(parts.count == 2 ? "once" : "\(parts.count - 1) times") \
        (\(shown.joined(by: " → "))): points before and after that are not joined.
        """)
    ]
  }

  /// Parts of one metric, whose targets may differ.
  private func byMetric() -> [[ProgressSeries]] {
    var charts: [[ProgressSeries]] = []
    for part in project.series {
      if charts.last?.last?.metric.id == part.metric.id {
        charts[charts.count - 1].append(part)
      } else {
        charts.append([part])
      }
    }
    return charts
  }

  private func figure(_ parts: [ProgressSeries]) -> Block {
    let metric = parts[0].metric
    let thinned = thin(parts)
    let points = thinned.flatMap(\.points)
    let first = points.first?.day ?? period.first
    func day(_ day: Day) -> Double { Double(first.days(until: day)) }
    let isLast = project.series.last?.points.last?.run == points.last?.run
    let end = isLast ? period.last : points.last?.day ?? period.last
    let days = day(end)
    let kinds: [(TimelineChart.Kind, String, (ProgressSeries.Point) -> RungStanding?)] = [
      (.incumbent, "today", { $0.incumbent }), (.best, "best", { $0.best }),
      (.recommended, "recommended", { $0.recommended }),
    ]
    let standings = points.flatMap { [$0.best, $0.recommended, $0.incumbent].compactMap(\.self) }
    let precision = Precision(
      intervals: standings.map(\.interval), values: standings.map(\.value))
    let tracks = kinds.compactMap { kind, name, rung -> TimelineChart.Track? in
      let parts = thinned.map { part in
        part.points.compactMap { point in
          rung(point).map { self.point($0, day(point.day), point.day, name, precision) }
        }
      }.filter { !$0.isEmpty }
      guard let last = parts.last?.last else { return nil }
      return TimelineChart.Track(
        kind: kind, label: "\(name) \(precision.text(last.value))", parts: parts)
    }
    let targets = thinned.enumerated().map { index, part in
      TimelineChart.Target(
        value: part.target, from: part.points.first.map { day($0.day) } ?? 0,
        to: index + 1 < thinned.count
          ? thinned[index + 1].points.first.map { day($0.day) } ?? days : days,
        label: "target \(NumberText.plain(part.target))")
    }
    let values =
      standings.flatMap { [$0.value, $0.interval?.lower, $0.interval?.upper].compactMap(\.self) }
      + targets.map(\.value)
    let scale = PlotScale(holding: values, lines: [], title: metric.title)
    // Fine enough to read a lift off.
    let ticks = Ticks.values(from: scale.lower, to: scale.upper, parts: 7).map {
      PlotScale.Tick(value: $0.value, label: $0.label)
    }
    let start = max(0, min(days, day(period.first)))
    let chart = TimelineChart(
      tracks: tracks, targets: targets,
      breaks: points.filter(\.hasOtherTestRows).map { day($0.day) }, days: days,
      period: start...max(start, min(days, day(period.last))),
      dayTicks: DayTicks.values(from: first, to: end), ticks: ticks, lower: scale.lower,
      upper: scale.upper, verticalTitle: metric.title)
    return .figure(
      Block.Figure(
        drawing: .timeline(chart),
        alternative: alternative(points, metric, precision),
        caption: caption(parts, points)))
  }

  private func point(
    _ rung: RungStanding, _ day: Double, _ date: Day, _ name: String, _ precision: Precision
  ) -> TimelineChart.Point {
    TimelineChart.Point(
      day: day, value: rung.value, lower: rung.interval?.lower, upper: rung.interval?.upper,
      title: """
        \(Wording.day(date)), \(name): \(VisibleText.name(rung.rung, limit: 60)) \
        \(Self.value(rung, precision).plain())
        """)
  }

  private func alternative(
    _ points: [ProgressSeries.Point], _ metric: MetricSummary, _ precision: Precision
  ) -> String {
    guard let first = points.first, let last = points.last else { return "" }
    func text(_ rung: RungStanding?) -> String {
      rung.map { precision.text($0.value) } ?? "nothing"
    }
    return """
      \(metric.title) of the best rung went from \(text(first.best)) on \(Wording.day(first.day)) to \
      \(text(last.best)) on \(Wording.day(last.day)); the target is \(NumberText.plain(project.goal.target)).
      """
  }

  private func caption(_ parts: [ProgressSeries], _ points: [ProgressSeries.Point]) -> Phrase {
    let direction = Wording.direction(parts[0].metric)
    let rows: Phrase =
      points.contains(where: \.hasOtherTestRows)
      ? " A dotted upright line: other test rows from then on." : ""
    return """
      \(parts[0].metric.title) on the test rows (\(direction)), with intervals: ● the best rung, ◆ the \
      recommended one, ■ what is done today; dashed, the target; shaded, this period.\(rows)
      """
  }

  private func table(_ parts: [ProgressSeries]) -> Table {
    let rows = parts.flatMap { part in part.points.map { (part.target, $0) } }
    let shown = rows.suffix(limits.points)
    let standings = shown.flatMap { [$0.1.best, $0.1.recommended].compactMap(\.self) }
    let precision = Precision(
      intervals: standings.map(\.interval), values: standings.map(\.value))
    func cell(_ rung: RungStanding?) -> Table.Cell {
      .phrase(
        rung.map { "\(name: $0.rung) \(Self.value($0, precision))" } ?? "–")
    }
    return Table(
      caption: shown.count < rows.count
        ? "The last \(NumberText.count(shown.count)) of \(NumberText.count(rows.count))" : "",
      columns: [
        Table.Column("Day", .header), Table.Column("Best", .text),
        Table.Column("Recommended", .text), Table.Column("Today", .text),
        Table.Column("Target", .number),
      ],
      rows: shown.map { target, point in
        Table.Row(cells: [
          .phrase(Phrase(words: Wording.day(point.day))), cell(point.best), cell(point.recommended),
          .phrase(Self.value(point.incumbent, precision)),
          .phrase(Phrase(words: NumberText.plain(target))),
        ])
      }, stacks: true)
  }

  /// As many points as can be told apart: the last of each day, or every so many.
  private func thin(_ parts: [ProgressSeries]) -> [ProgressSeries] {
    let count = parts.reduce(0) { $0 + $1.points.count }
    guard count > limits.points else { return parts }
    return parts.map { part in
      let days = part.points.indices.filter { index in
        index + 1 == part.points.count || part.points[index + 1].day != part.points[index].day
      }
      let share = max(
        1, Int((Double(days.count) / Double(max(1, limits.points / parts.count))).rounded(.up)))
      var kept: [ProgressSeries.Point] = []
      var hasOtherTestRows = false
      for (index, point) in part.points.enumerated() {
        hasOtherTestRows = hasOtherTestRows || point.hasOtherTestRows
        guard let place = days.firstIndex(of: index),
          (days.count - 1 - place).isMultiple(of: share)
        else { continue }
        kept.append(point.flagged(hasOtherTestRows))
        hasOtherTestRows = false
      }
      return ProgressSeries(metric: part.metric, target: part.target, points: kept)
    }
  }
}
