internal import Candidates
internal import Files
internal import HarnessConfiguration
internal import Results

extension RunPipeline {
  /// Runs the candidates that are programs, and asks those that are services, one after the other, and adds what they predict. What they
  /// break of their own is theirs; that they leave the files of the run alone is checked at the end.
  func tryPrograms(
    _ prepared: PreparedRun, log: inout RunLog
  ) async throws(RunError) -> PreparedRun {
    var tried: [TriedCandidate] = []
    for settings in prepared.configuration.candidates {
      switch settings.source {
      case .file: break
      case .program(let program):
        let trial = ProgramTrial(
          prepared: prepared, settings: settings, program: program,
          folder: prepared.folder.path ?? ".",
          environment: environment, workers: workers, clock: clock)
        do { tried.append(try await trial.run(log: &log)) } catch { throw .file(error) }
      case .service(let service):
        let trial = ServiceTrial(
          prepared: prepared, settings: settings, service: service, environment: environment,
          clock: clock)
        do { tried.append(try await trial.run(log: &log)) } catch {
          throw .service(error, candidate: settings.name)
        }
      }
    }
    guard !tried.isEmpty else { return prepared }
    let changed = prepared.changedInputs
    guard changed.isEmpty else { throw .inputsChanged(changed) }
    return prepared.adding(tried)
  }
}

extension PreparedRun {
  /// The files that went into the run, and have other bytes now.
  fileprivate var changedInputs: [String] {
    var watch = InputWatch()
    watch.add(configurationFile.path, as: configurationFile.path, sha256: configurationFile.sha256)
    if case .file(let path) = configuration.data.source {
      watch.add(
        folder.resolve(path), as: folder.resolve(path), sha256: dataFingerprint.sha256)
    }
    for candidate in outsiders {
      watch.add(candidate.file.path, as: candidate.file.path, sha256: candidate.file.sha256)
    }
    return watch.changed
  }

  /// With these candidates, in the order of the config.
  fileprivate func adding(_ tried: [TriedCandidate]) -> PreparedRun {
    var prepared = self
    prepared.tried = tried
    let predicted = tried.compactMap { candidate -> PreparedCandidate? in
      guard case .success(let found) = candidate.outcome else { return nil }
      let bytes = found.predictions.fingerprint
      return PreparedCandidate(
        settings: candidate.settings, predictions: found.predictions,
        file: FileIdentity(
          path: candidate.settings.name, byteCount: bytes.count,
          sha256: ContentHash.sha256(of: bytes)))
    }
    prepared.candidates = configuration.candidates.compactMap { settings in
      (candidates + predicted).first { $0.settings.name == settings.name }
    }
    return prepared
  }
}
