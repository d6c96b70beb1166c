internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Reporting
internal import Results
internal import Signing

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that what is recommended was signed for, and that nothing has changed since.",
    discussion: """
      Recomputes every hash, checks every signature, and names the first thing that changed. Ends \
      with 4 where a needed sign-off is missing, rejected, void, expired or not allowed, or any was \
      tampered with. A run that recommends a baseline, or nothing, needs none.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The run: its folder, its result.json, or the start of its id. Left out: the latest one of the \
      project in the working folder.
      """, valueName: "run"), completion: .directory)
  var name: String?

  @Flag(help: "Every sign-off that there is, and the latest run of every project.")
  var all = false

  @OptionGroup var signers: SignerOptions

  @OptionGroup var history: HistoryOption

  @Option(name: .shortAndLong, help: "text, json or junit.")
  var format: Format = .text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case junit
  }

  func validate() throws {
    if all, name != nil { throw ValidationError("--all leaves no room for a single run") }
  }

  func run() throws {
    let survey = try survey()
    let console = Console()
    switch format {
    case .text: try console.print(SignOffReport.text(survey, style: Console.style))
    case .json: try console.print(SignOffReport.json(survey))
    case .junit: try console.print(JUnitReport.render(survey))
    }
    if survey.isFailure { throw ExitStatus.signOff.exitCode }
  }

  private func survey() throws -> SignOffSurvey {
    let kept = try HistoryToCheck(history)
    let verification = ProjectVerification(
      kept: kept, signers: signers, session: RunSession(quiet: true),
      folder: SignOffFolder(projectFolder: ProjectFolder.of("")))
    var runs: [LocatedRun] = []
    var checks: [SignOffCheck] = []
    if all {
      runs = try LocatedRun.projects(in: kept.history).compactMap {
        try LocatedRun.latest(of: $0, in: kept.history)
      }
      for run in runs { checks += try verification.checks(of: run, isComplete: true) }
      checks += try verification.checks(without: runs.map(\.result.project))
    } else if let name {
      runs = [try LocatedRun.find(name, in: kept.history)]
    } else if let latest = try LocatedRun.latest(of: nil, in: kept.history) {
      runs = [latest]
    }
    if !all, let run = runs.first { checks = try verification.checks(of: run, isComplete: false) }
    guard !runs.isEmpty || !checks.isEmpty else { throw CommandFailure([.nothingToVerify]) }
    return SignOffSurvey(
      runs: runs.map {
        SignOffSurvey.Run(
          project: $0.result.project, id: $0.result.id, candidate: $0.result.candidateToSign)
      }, checks: checks.filter(\.isNeeded) + checks.filter { !$0.isNeeded }, log: kept.survey)
  }
}
