package import Audit
package import Candidates
package import Evaluation
internal import Files
package import HarnessConfiguration
internal import Results
package import Splitting

/// Everything that is known before anything trains: read, bound to the data, audited and split.
package struct PreparedRun: Sendable {
  package let configuration: RunConfiguration
  package let bound: BoundProblem
  package var audit: AuditOutcome
  package let split: Split
  package let subpopulations: [SubpopulationRows]
  /// Those with predictions, in the order of the config.
  package var candidates: [PreparedCandidate]
  /// Those that were run.
  var tried: [TriedCandidate] = []
  /// Where today's process said something of the test rows.
  package let incumbent: PreparedCandidate?
  /// All whose predictions come from outside.
  var outsiders: [PreparedCandidate] { [incumbent].compactMap(\.self) + candidates }
  let configurationFile: FileIdentity
  /// The config as it was read.
  let configurationText: [UInt8]
  /// The name of the config file, its folders apart.
  var configurationName: String {
    String(configurationFile.path.split(separator: "/").last ?? "")
  }
  var folder: ConfigFolder { ConfigFolder(of: configurationFile.path) }

  /// Where the data came from, for messages.
  let dataPlace: String
  let dataFingerprint: ReadData.Fingerprint
  /// What the keys of the data refer to, without the files' rows.
  var keyFingerprints: [(settings: RunConfiguration.KeySettings, file: ReadData.Fingerprint)] = []

  /// Only an audit can do without any.
  func requiringFeatures() throws(RunError) -> PreparedRun {
    guard !audit.features.isEmpty else {
      throw .noFeatures(leftOut: bound.features, file: dataPlace)
    }
    return self
  }

  /// The problem with the process of today in it.
  var problem: ProblemStatement {
    var problem = configuration.problem
    problem.incumbent = configuration.incumbent.map { settings in
      Incumbent(
        rung: incumbent?.settings.name, declared: settings.declared, note: settings.note)
    }
    return problem
  }

  package struct PreparedCandidate: Sendable {
    package let settings: RunConfiguration.CandidateSettings
    package let predictions: CandidatePredictions
    let file: FileIdentity
  }
}
