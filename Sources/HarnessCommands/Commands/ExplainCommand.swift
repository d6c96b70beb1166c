internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Reporting
internal import Results

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show everything that is known of one candidate in one subpopulation.",
    discussion: """
      Rows, both models' metric, every test with its inputs, both models' decisions or residuals, and \
      whether their predictions come true there. 'all test rows' is a subpopulation too.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The run: its folder, its result.json, or the start of its id (looked for in \
      \(RunFolder.defaultParent)/).
      """, valueName: "run"), completion: .directory)
  var name: String

  @Argument(help: "The subpopulation as the report shows it: 'age ≥ 48' or 'age >= 48'.")
  var subpopulation: String

  @Option(help: "The candidate, where the run has several.")
  var candidate: String?

  @Option(name: .shortAndLong, help: "text or json.")
  var format: Format = .text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  func run() throws {
    let result = try RunLocation.find(name).read()
    let explanations = try Explanation.named(
      subpopulation, in: all(in: result).filter(isAskedFor))
    guard let first = explanations.first else { throw CommandFailure([unknown(in: result)]) }
    if Set(explanations.map(\.candidate.name)).count > 1 {
      throw CommandFailure([
        Diagnostic(
          severalCandidates: explanations.map(\.candidate.name), in: subpopulation)
      ])
    }
    let style = Console.style
    switch format {
    case .json: try Console().print(String(decoding: first.json, as: UTF8.self))
    case .text:
      try Console().print(explanations.map { $0.text(style: style) }.joined(separator: "\n"))
    }
  }

  private func all(in result: RunResult) throws -> [Explanation] {
    if let candidate, !result.candidates.contains(where: { $0.name == candidate }) {
      throw CommandFailure([
        Diagnostic(unknownCandidate: candidate, known: result.candidates.map(\.name))
      ])
    }
    return Explanation.all(in: result)
  }

  private func isAskedFor(_ explanation: Explanation) -> Bool {
    candidate.map { $0 == explanation.candidate.name } ?? true
  }

  private func unknown(in result: RunResult) -> Diagnostic {
    var known: [String] = []
    for explanation in Explanation.all(in: result) where !known.contains(explanation.name) {
      known.append(explanation.name)
    }
    return Diagnostic(unknownSubpopulation: subpopulation, known: known)
  }
}
