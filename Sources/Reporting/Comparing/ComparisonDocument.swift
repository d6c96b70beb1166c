internal import Results

/// Builds the documents of two runs that are held against each other: what matters most comes first.
struct ComparisonDocument {
  let difference: RunDifference
  let before: RunResult
  let after: RunResult
  let limits: Limits

  func summary() -> Document {
    if difference.isEmpty { return document([lead()]) }
    return document(
      [lead()] + answers() + findings() + [.table(rungTable(plots: false))]
        + guardrails(plots: false) + [.paragraph(Wording.pairing(difference))]
        + [list("Data", data()), list("Settings", settings())].compactMap(\.self))
  }

  func page() -> Document {
    var sections = [
      Block.section(
        "rungs", "The rungs",
        [.table(rungTable(plots: true))] + guardrails(plots: true)
          + [.paragraph(Wording.pairing(difference))])
    ]
    let found = findings()
    if !found.isEmpty { sections.append(Block.section("findings", "Subpopulations", found)) }
    sections += [
      changes("data", "The data", data(), none: "The same files, rows and columns."),
      changes("settings", "The settings", settings(), none: Wording.sameSettings(difference)),
    ]
    return document([lead()] + answers() + sections)
  }

  private func document(_ blocks: [Block]) -> Document {
    let project: Phrase =
      difference.before.project == difference.after.project
      ? "\(name: difference.after.project)"
      : "\(name: difference.before.project) → \(name: difference.after.project)"
    return Document(
      title: project,
      subtitle: """
        from run \(code: shortID(difference.before)) (\(name: difference.before.startedAt)) to run \
        \(code: shortID(difference.after)) (\(name: difference.after.startedAt))
        """,
      blocks: blocks, colophon: "")
  }

  private func shortID(_ run: RunLabel) -> String { Wording.shortID(run.id) }

  private func lead() -> Block {
    let answer = Wording.progress(difference)
    return .lead(answer.mark, answer.sentence)
  }

  /// Verdicts, gates and the program, where they changed.
  private func answers() -> [Block] {
    var points: [Phrase] = difference.verdicts.prefix(limits.candidates * 3).map {
      "\(name: $0.name): \(Wording.change($0.before, $0.after) { Wording.mark($0) })."
    }
    points += difference.gates.map {
      "\(Wording.title($0.name)) gate: \(Wording.change($0.before, $0.after) { Wording.mark($0) })."
    }
    if difference.before.tool != difference.after.tool {
      points.append(Wording.toolChange(difference.before.tool, difference.after.tool))
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  private func changes(_ id: String, _ title: Phrase, _ points: [Phrase], none: Phrase) -> Block {
    Block.section(id, title, points.isEmpty ? [.paragraph(none)] : [.list(points)])
  }

  /// On a screen; nil where nothing changed.
  private func list(_ title: String, _ points: [Phrase]) -> Block? {
    guard !points.isEmpty else { return nil }
    let shown = points.prefix(limits.columns)
    let left = points.count - shown.count
    let rest: [Phrase] =
      left == 0 ? [] : ["\(Wording.counted(left, "more", "more")): --format markdown."]
    return .callout(
      Block.Callout(tone: .neutral, title: Phrase(words: title), points: shown + rest))
  }
}
