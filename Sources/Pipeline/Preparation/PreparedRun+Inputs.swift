internal import Files
internal import HarnessConfiguration
internal import Results
internal import Tabular

extension PreparedRun {
  /// The files that went in.
  var inputs: [InputHash] {
    let data = InputHash(
      role: "data", path: configuration.data.source.name, bytes: dataFingerprint.byteCount,
      sha256: dataFingerprint.sha256)
    let keys = keyFingerprints.map { settings, file in
      InputHash(
        role: "key \(settings.column.string)", path: settings.source.name,
        bytes: file.byteCount, sha256: file.sha256)
    }
    let incumbents = [incumbent].compactMap { $0?.hash(role: Rung.Kind.incumbent.rawValue) }
    let predictions = candidates.compactMap { $0.hash(role: "candidate \($0.settings.name)") }
    return [configurationFile.hash(role: "config", path: configurationName), data] + keys
      + incumbents + predictions + configuration.programFiles(in: folder)
  }
}

extension FileIdentity {
  /// With its path as the config spells it: the machine's own would differ from one to the next.
  func hash(role: String, path: String) -> InputHash {
    InputHash(role: role, path: path, bytes: byteCount, sha256: sha256)
  }
}

extension PreparedRun.PreparedCandidate {
  /// Nil where its predictions are in no file.
  fileprivate func hash(role: String) -> InputHash? {
    guard case .file(let path) = settings.source else { return nil }
    return file.hash(role: role, path: path)
  }
}
