internal import Files
package import Results

/// The parts of a run that a sign-off is about, each with its hash.
package enum RunSubjects {
  package typealias Subject = SignOffStatement.Subject

  private static let resultName = "result.json"
  private static let splitName = "split.csv"
  private static let testRows = "test rows"
  private static let testRowsName = "test-rows.npz"

  /// As the result itself states them: what the disk is held against. The bytes are those of
  /// `result.json`.
  package static func stated(by result: RunResult, bytes: [UInt8]) -> [Subject] {
    let models = baselines(of: result).map { name, model in
      Subject(name: "baseline \(name)", sha256: ContentHash.sha256(of: ResultJSON.encode(model)))
    }
    let rows = result.testRows.map { Subject(name: testRows, sha256: $0.sha256) }
    return inputs(result.inputs) + [Subject(name: "split", sha256: result.split.sha256)] + models
      + [rows].compactMap(\.self) + [resultSubject(bytes)]
  }

  package static func inputs(_ hashes: [InputHash]) -> [Subject] {
    hashes.map { Subject(name: $0.role, path: $0.path, sha256: $0.sha256) }
  }

  /// As the run's folder has them. What is not there is left out.
  package static func inFolder(_ folder: String, of result: RunResult) -> [Subject] {
    func file(_ name: String, _ file: String) -> Subject? {
      (try? InputFile("\(folder)/\(file)").identity()).map {
        Subject(name: name, sha256: $0.sha256)
      }
    }
    let bytes = try? InputFile("\(folder)/\(resultName)").contents()
    let parts =
      [file("split", splitName)]
      + baselines(of: result).map { file("baseline \($0.name)", "baseline-\($0.name).json") }
      + [result.testRows == nil ? nil : file(testRows, testRowsName), bytes.map(resultSubject)]
    return parts.compactMap(\.self)
  }

  /// Bytes that are no result any more have a hash all the same: another one.
  private static func resultSubject(_ bytes: [UInt8]) -> Subject {
    Subject(
      name: "result", sha256: ResultHash.sha256(of: bytes) ?? ContentHash.sha256(of: bytes))
  }

  private static func baselines(
    of result: RunResult
  ) -> [(name: String, model: ModelDescription)] {
    result.ladder.filter { Rung.Kind.baselines.contains($0.kind) }.compactMap { rung in
      rung.model.map { (rung.name, $0) }
    }
  }

  /// The first of these that the others lack or have with another hash; nil where they have them all.
  package static func firstChange(of subjects: [Subject], in others: [Subject]) -> SignOffFault? {
    for subject in subjects {
      guard let other = others.first(where: { $0.name == subject.name && $0.path == subject.path })
      else { return SignOffFault(.gone, subject.name, detail: subject.path) }
      if other.sha256 != subject.sha256 {
        return SignOffFault(.changed, subject.name, detail: subject.path)
      }
    }
    return nil
  }
}

extension SignOffStatement.Subject {
  /// Whether it went into the run, and did not come of it.
  package var isInput: Bool { path != nil }
}
