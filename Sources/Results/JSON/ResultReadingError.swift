/// Why bytes are not a result that this program can read. Paths are as `$.ladder[2].status.kind`.
package enum ResultReadingError: Error, Equatable {
  case notJSON
  /// It is the result of an audit, where that of a run is asked for.
  case isAudit
  /// A newer program wrote it.
  case newerSchema(version: Int, newest: Int)
  case missingKey(path: String)
  case wrongType(path: String)
  /// Of the right type, but none of the values that can stand there.
  case unexpectedValue(path: String)
}

extension ResultReadingError {
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .missingKey(path: Self.path(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .wrongType(path: Self.path(context.codingPath))
    case .dataCorrupted(let context):
      self =
        context.codingPath.isEmpty
        ? .notJSON : .unexpectedValue(path: Self.path(context.codingPath))
    @unknown default: self = .notJSON
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "$") { path, key in
      if let index = key.intValue { path += "[\(index)]" } else { path += ".\(key.stringValue)" }
    }
  }
}
