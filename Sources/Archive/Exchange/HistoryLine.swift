/// A line of an exported history.
enum HistoryLine: Codable {
  /// The result as the text that was written, so that its hash stays the same.
  case run(folder: String, result: String)
  case audit(folder: String, result: String)
  case look(Look)
  /// An entry of the log, as the text that its hash is of.
  case entry(content: String)

  struct Look: Codable {
    let testSet: String
    let candidate: String
    let project: String
    let at: String
  }

  private enum Kind: String, Codable { case run, audit, look, entry }
  private enum Key: String, CodingKey { case kind, folder, result, look, content }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .run:
      self = .run(
        folder: try container.decode(String.self, forKey: .folder),
        result: try container.decode(String.self, forKey: .result))
    case .audit:
      self = .audit(
        folder: try container.decode(String.self, forKey: .folder),
        result: try container.decode(String.self, forKey: .result))
    case .entry: self = .entry(content: try container.decode(String.self, forKey: .content))
    case .look: self = .look(try container.decode(Look.self, forKey: .look))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .run(let folder, let result):
      try container.encode(Kind.run, forKey: .kind)
      try container.encode(folder, forKey: .folder)
      try container.encode(result, forKey: .result)
    case .audit(let folder, let result):
      try container.encode(Kind.audit, forKey: .kind)
      try container.encode(folder, forKey: .folder)
      try container.encode(result, forKey: .result)
    case .entry(let content):
      try container.encode(Kind.entry, forKey: .kind)
      try container.encode(content, forKey: .content)
    case .look(let look):
      try container.encode(Kind.look, forKey: .kind)
      try container.encode(look, forKey: .look)
    }
  }
}
