internal import Files
internal import HarnessConfiguration
internal import Results

extension PreparedRun {
  /// The files that went in.
  var inputs: [InputHash] {
    [
      configurationFile.hash(role: "config", path: configurationName),
      InputHash(
        role: "data", path: configuration.data.source.name, bytes: dataFingerprint.byteCount,
        sha256: dataFingerprint.sha256),
    ]
      + [incumbent].compactMap(\.self).map {
        $0.file.hash(role: Rung.Kind.incumbent.rawValue, path: $0.settings.path)
      }
      + candidates.map { candidate in
        candidate.file.hash(
          role: "candidate \(candidate.settings.name)", path: candidate.settings.path)
      }
  }
}

extension FileIdentity {
  /// With its path as the config spells it: the machine's own would differ from one to the next.
  fileprivate func hash(role: String, path: String) -> InputHash {
    InputHash(role: role, path: path, bytes: byteCount, sha256: sha256)
  }
}
