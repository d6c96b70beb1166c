internal import Results
package import Tabular

/// A config to start from: all that the data say is filled in, and what only a person knows is
/// marked FIXME, which a run refuses.
package enum ConfigurationTemplate {
  /// The config as text.
  ///
  /// - Parameters:
  ///   - dataPath: how the config spells the data's path, relative to its own folder.
  ///   - query: what says which data of a database.
  ///   - read: the data, read without a config.
  ///   - target: the column to be predicted.
  /// - Returns: JSON, laid out as a person would.
  /// - Precondition: the data have the target.
  package static func make(
    dataPath: String, query: String? = nil, _ read: ReadTable, target: ColumnName
  ) -> String {
    guard let column = read.table[target] else {
      preconditionFailure("the data have no column '\(target)'")
    }
    let suggestion = TargetSuggestion(column)
    let id = IDSuggestion.column(of: read.table, except: target)
    let config: [JSONLiteral.Member] = [
      .init("project", .string(project(named: dataPath))),
      .init("problem", problem),
      .init(
        "data", data(path: dataPath, query: query, target: column, suggestion: suggestion, id: id)),
      .init("metric", metric(for: suggestion)),
      .init("candidates", .array([])),
      .init(
        "subpopulations",
        .array(
          SubpopulationSuggestion.columns(of: read.table, except: [target, id].compactMap(\.self))
            .map { .string($0.string) })),
    ]
    return JSONLiteral.object(config).formatted()
  }

  private static var problem: JSONLiteral {
    .object([
      .init("statement", fixme("the problem in a sentence or two, as those who have it put it")),
      .init("decision", fixme("what will be done differently once the prediction is there")),
      .init("owner", fixme("who answers for the problem and takes the decision")),
      .init("stakeholders", .array([fixme("whom the decision concerns; one or more")])),
    ])
  }

  private static func data(
    path: String, query: String?, target: Column, suggestion: TargetSuggestion, id: ColumnName?
  ) -> JSONLiteral {
    var members: [JSONLiteral.Member] = [.init("path", .string(path))]
    if let query { members.append(.init("query", .string(query))) }
    members.append(.init("target", .string(target.name.string)))
    if let positive = suggestion.positive {
      members.append(.init("positive", .string(positive.string)))
    }
    if let id { members.append(.init("id", .string(id.string))) }
    if target.missingCount > 0 {
      let rows = target.missingCount == 1 ? "1 row" : "\(target.missingCount) rows"
      members.append(
        .init(
          "dropMissingTarget",
          fixme("the target is missing in \(rows); true drops them, false refuses the data")))
    }
    return .object(members)
  }

  private static func metric(for target: TargetSuggestion) -> JSONLiteral {
    let goodEnough =
      switch target.task {
      case .binary: "the ROC AUC from which on a model is good enough, a number such as 0.8"
      case .multiclass:
        "the share of right answers from which on a model is good enough, a number such as 0.9"
      case .regression:
        "the mean absolute error up to which a model is good enough, a number in the target's unit"
      }
    return .object([
      .init("name", .string(target.metricName)), .init("target", fixme(goodEnough)),
    ])
  }

  /// The file's name without folders and extensions, where that makes a name.
  private static func project(named path: String) -> String {
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let stem = file.split(separator: UInt8(ascii: ".")).first ?? file
    return ProjectName.resembling(String(Substring(stem)))
      ?? Placeholder.text("a short name: letters, digits, '.', '_' and '-'")
  }

  private static func fixme(_ whatToWrite: String) -> JSONLiteral {
    .string(Placeholder.text(whatToWrite))
  }
}
