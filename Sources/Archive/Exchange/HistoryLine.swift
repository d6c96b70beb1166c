/// A line of an exported history.
enum HistoryLine: Codable {
  /// The result as the text that was written, so that its hash stays the same.
  case run(folder: String, result: String)
  case look(Look)

  struct Look: Codable {
    let testSet: String
    let candidate: String
    let project: String
    let at: String
  }

  private enum Kind: String, Codable { case run, look }
  private enum Key: String, CodingKey { case kind, folder, result, look }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .run:
      self = .run(
        folder: try container.decode(String.self, forKey: .folder),
        result: try container.decode(String.self, forKey: .result))
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
    case .look(let look):
      try container.encode(Kind.look, forKey: .kind)
      try container.encode(look, forKey: .look)
    }
  }
}
