package import Results

extension Diagnostic {
  package init(_ error: ResultReadingError, file: String) {
    switch error {
    case .notJSON:
      self.init(
        place: file, message: "expected a result in JSON, as a run writes it",
        hint: "give a run's folder or its result.json")
    case .isAudit:
      self.init(
        place: file, message: "expected the result of a run, got that of an audit",
        hint: "'harness show' shows it")
    case .newerSchema(let version, let newest):
      self.init(
        at: Location(file, path: "$.schemaVersion"),
        message: "this program reads results up to version \(newest), got version \(version)",
        hint: "a newer harness wrote this result; read it with that one")
    case .missingKey(let path):
      self.init(at: Location(file, path: path), message: "this key is missing, and a result has it")
    case .wrongType(let path):
      self.init(at: Location(file, path: path), message: "expected a value of another type here")
    case .unexpectedValue(let path):
      self.init(
        at: Location(file, path: path), message: "expected one of the values that can stand here")
    }
  }
}
