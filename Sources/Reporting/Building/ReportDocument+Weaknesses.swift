internal import Results

extension ReportDocument {
  /// For whom the candidate works and where it does not, what costs most first, and what to do about it.
  func coverage(_ candidate: CandidateResult) -> [Block] {
    guard let coverage = candidate.coverage else { return [] }
    var blocks: [Block] = [.table(coverageTable(coverage))]
    if let weaknesses = candidate.weaknesses, !weaknesses.isEmpty {
      blocks.append(.table(weaknessTable(weaknesses)))
      if let further = candidate.furtherWeaknesses, further > 0 {
        blocks.append(
          .paragraph(
            "\(Wording.counted(further, "more costs", "more cost")) less than these."))
      }
    }
    if let hybrid = candidate.hybrid {
      blocks.append(
        .paragraph(
          """
          \(Wording.routes(hybrid, candidate, result)) \
          \(Wording.hybrid(hybrid, candidate, result))
          """))
    }
    return blocks
  }

  private func coverageTable(_ coverage: Coverage) -> Table {
    func row(_ name: Phrase, _ part: Coverage.Part) -> Table.Row {
      let interval = part.interval.map { interval in
        Phrase(
          words: "\(NumberText.percent(interval.lower)) to \(NumberText.percent(interval.upper))")
      }
      return Table.Row(cells: [
        .phrase(name), .phrase(Phrase(words: NumberText.percent(part.share))),
        .phrase(interval ?? "–"),
      ])
    }
    return Table(
      caption: """
        For which share of \(Wording.population(result)) it works, by all findings that hold a row
        """,
      columns: [
        Table.Column("The candidate", .header), Table.Column("Share", .number),
        Table.Column("\(Wording.confidence(result)) interval", .number),
      ],
      rows: [
        row("works: better or equivalent, and on target", coverage.works),
        row("is worse or below target", coverage.worse),
        row("can’t be judged", coverage.unknown),
      ])
  }

  /// The columns that fit a terminal or a comment.
  func shortWeaknessTable(_ weaknesses: [Weakness], _ candidate: CandidateResult) -> Table {
    let losses = Precision(intervals: [], values: weaknesses.map(\.loss))
    return Table(
      caption: "Where \(name: candidate.name) falls short, what costs most first",
      columns: [
        Table.Column("Finding", .text), Table.Column("Subpopulation", .header),
        Table.Column("Share", .number), Table.Column("Loss", .number),
      ],
      rows: weaknesses.map { weakness in
        Table.Row(cells: [
          .phrase("\(Wording.mark(weakness.finding))"),
          .phrase(Wording.subpopulation(weakness.subpopulation)),
          .phrase(Phrase(words: NumberText.percent(weakness.share))),
          .phrase(Phrase(words: losses.text(weakness.loss))),
        ])
      })
  }

  private func weaknessTable(_ weaknesses: [Weakness]) -> Table {
    let losses = Precision(intervals: [], values: weaknesses.map(\.loss))
    let harms = Precision(intervals: [], values: weaknesses.map(\.harm))
    return Table(
      caption: """
        Where it falls short, what costs most first; harm is share × loss, in \
        \(result.evidence.primary.title)
        """,
      columns: [
        Table.Column("Subpopulation", .header), Table.Column("Finding", .text),
        Table.Column("Found by", .text), Table.Column("Share", .number),
        Table.Column("Loss", .number), Table.Column("Harm", .number),
      ],
      rows: weaknesses.map { weakness in
        let others = weakness.standsFor.count
        let name = Wording.subpopulation(weakness.subpopulation)
        let overlapping: Phrase =
          others == 0 ? "" : " (and \(String(others)) with much the same rows)"
        return Table.Row(cells: [
          .phrase(name + overlapping), .phrase("\(Wording.mark(weakness.finding))"),
          .phrase(weakness.isDeclared ? "declared" : "search"),
          .phrase(Phrase(words: NumberText.percent(weakness.share))),
          .phrase(Phrase(words: losses.text(weakness.loss))),
          .phrase(Phrase(words: harms.text(weakness.harm))),
        ])
      }, stacks: true)
  }
}
