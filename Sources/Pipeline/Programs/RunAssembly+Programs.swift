internal import Candidates
internal import Files
internal import HarnessConfiguration
internal import Results

extension RunAssembly {
  /// In the order of the config.
  var candidateRungs: [Rung] {
    prepared.configuration.candidates.compactMap { settings in
      if let candidate = prepared.candidates.first(where: { $0.settings.name == settings.name }) {
        return rung(candidate, .candidate)
      }
      return prepared.broken.first { $0.name == settings.name }.map {
        unmeasured(.candidate, .broken($0.failure), name: $0.name)
      }
    }
  }

  /// With how it stood the checks, where it was run.
  func withFindings(_ candidate: CandidateResult) -> CandidateResult {
    guard let tried = prepared.tried.first(where: { $0.settings.name == candidate.name }),
      case .success(let found) = tried.outcome
    else { return candidate }
    var candidate = candidate
    candidate.note(found.findings)
    return candidate
  }
}

extension PreparedRun.PreparedCandidate {
  var description: ModelDescription {
    switch settings.source {
    case .file(let path):
      .predictionsFile(
        PredictionsFileDescription(path: path, form: predictions.form, note: settings.note))
    case .program(let program):
      .program(
        ProgramDescription(
          command: program.command, form: predictions.form, note: settings.note))
    case .service(let service):
      .program(
        ProgramDescription(command: [service.url], form: predictions.form, note: settings.note))
    }
  }
}

extension PreparedRun {
  /// Candidates that were run and have no predictions.
  var broken: [(name: String, failure: CandidateFailure)] {
    tried.compactMap { candidate in
      if case .failure(let failure) = candidate.outcome {
        (candidate.settings.name, failure)
      } else {
        nil
      }
    }
  }
}
