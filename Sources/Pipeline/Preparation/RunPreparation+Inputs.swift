internal import Files
internal import HarnessConfiguration
internal import Results
internal import Tabular

extension RunPreparation {
  /// The files that would go into a run now, as its result would list them. Nothing is read but to be
  /// hashed: a query is asked, since its hash is that of what it gives. What is not there any more is
  /// left out.
  func inputs(log: inout RunLog) throws(RunError) -> [InputHash] {
    let file = try readConfiguration(log: &log)
    let configuration = try decode(file.contents, log: &log)
    let folder = ConfigFolder(of: configPath)
    func hash(_ path: String, role: String) -> InputHash? {
      (try? InputFile(folder.resolve(path)).identity())?.hash(role: role, path: path)
    }
    func hash(_ candidate: RunConfiguration.CandidateSettings, role: String) -> InputHash? {
      guard case .file(let path) = candidate.source else { return nil }
      return hash(path, role: role)
    }
    let data = configuration.data
    var hashes: [InputHash?] = [file.identity.hash(role: "config", path: configName)]
    if case .file(let path) = data.source {
      hashes.append(hash(path, role: "data"))
    } else {
      hashes.append(
        try readData(of: configuration, log: &log).hash(role: "data", path: data.source.name))
    }
    for key in data.keys {
      let role = "key \(key.column.string)"
      if case .file(let path) = key.source {
        hashes.append(hash(path, role: role))
      } else {
        hashes.append(
          try read(key, of: configuration, log: &log).hash(role: role, path: key.source.name))
      }
    }
    if case .predictions(let settings) = configuration.incumbent?.answers {
      hashes.append(hash(settings, role: settings.name))
    }
    hashes += configuration.candidates.map { hash($0, role: "candidate \($0.name)") }
    return hashes.compactMap(\.self) + configuration.programFiles(in: folder)
  }

  private var configName: String {
    configPath.split(separator: "/").last.map(String.init) ?? ""
  }
}

extension ReadData {
  fileprivate func hash(role: String, path: String) -> InputHash {
    InputHash(
      role: role, path: path, bytes: fingerprint.byteCount, sha256: fingerprint.sha256)
  }
}
