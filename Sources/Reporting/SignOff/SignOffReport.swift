internal import Foundation
package import Results

/// What a verification of sign-offs found, for people and for machines.
package enum SignOffReport {
  package static func text(_ survey: SignOffSurvey, style: TextSummary.Style) -> String {
    TextRenderer(width: 100, style: style).text(document(survey))
  }

  /// What speaks against a sign-off, in words.
  package static func words(_ fault: SignOffFault) -> String { Wording.fault(fault).plain() }

  /// As the report shows it, for lists that people choose from.
  package static func name(of subpopulation: Subpopulation) -> String {
    Wording.subpopulation(subpopulation).plain()
  }

  private static func document(_ survey: SignOffSurvey) -> Document {
    let needed = survey.checks.filter(\.isNeeded)
    let valid = needed.count { $0.standing == .valid }
    let summary: Phrase =
      needed.isEmpty
      ? "none is needed"
      : "\(NumberText.count(valid)) of \(NumberText.count(needed.count)) in order"
    let free: [Block] = survey.runs.filter { $0.candidate == nil }.map {
      .lead(
        Mark(symbol: "✓", word: "", tone: .good),
        "\(name: $0.project), run \(name: $0.id): needs no sign-off, as it recommends no candidate."
      )
    }
    return Document(
      title: "Sign-offs", subtitle: summary,
      blocks: survey.checks.flatMap(blocks) + free + chain(survey.log), colophon: "")
  }

  private static func blocks(_ check: SignOffCheck) -> [Block] {
    let mark = Wording.mark(check.standing)
    let lead: Block = .lead(mark, "\(strong: Phrase(words: mark.word)): \(Wording.signOff(check))")
    return check.waived.isEmpty ? [lead] : [lead, .list(check.waived.map(Wording.waived))]
  }

  /// In one line, what a chain of hashes proves.
  private static func chain(_ log: SignOffSurvey.Log?) -> [Block] {
    guard let log else {
      return [.paragraph("No history is at hand, so no log was looked at.")]
    }
    if let sequence = log.brokenAt {
      return [
        .lead(
          Wording.mark(.tampered),
          """
          \(strong: "The history’s log is broken") at entry \(String(sequence)): it, or one before it, \
          was changed, moved or taken out.
          """)
      ]
    }
    guard log.entries > 0 else { return [.paragraph("The log has no entry yet.")] }
    return [.paragraph(chainProof(log.entries))]
  }

  private static func chainProof(_ entries: Int) -> Phrase {
    """
    The log’s chain of \(Wording.counted(entries, "entry", "entries")) is whole: none was changed, moved \
    or taken out from between. It cannot tell of entries cut off its end, or of a log that was rewritten \
    as a whole since the last signature, which goes over all before it.
    """
  }

  package static func json(_ survey: SignOffSurvey) -> String {
    struct Check: Encodable {
      let check: SignOffCheck
      let message: String

      func encode(to encoder: any Encoder) throws {
        try check.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(message, forKey: .message)
        try container.encode(check.isFailure, forKey: .isFailure)
      }

      enum Key: CodingKey { case message, isFailure }
    }
    struct Survey: Encodable {
      let isFailure: Bool
      let runs: [SignOffSurvey.Run]
      let checks: [Check]
      let log: SignOffSurvey.Log?
    }
    let form = Survey(
      isFailure: survey.isFailure, runs: survey.runs,
      checks: survey.checks.map { Check(check: $0, message: Wording.signOff($0).plain()) },
      log: survey.log)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do { return String(decoding: try encoder.encode(form), as: UTF8.self) + "\n" } catch {
      preconditionFailure("a survey has a JSON form: \(error)")
    }
  }
}
