import Foundation
import HarnessConfiguration
import Tabular
import Testing

@Suite struct ConfigurationSchemaTests {
  private let schema: JSONNode

  init() throws {
    schema = try JSONParser.parse(Array(ConfigurationSchema.json.utf8)).root
  }

  private func violations(_ config: String) throws -> [String] {
    SchemaCheck.violations(
      of: try JSONParser.parse(Array(config.utf8)).root, by: schema)
  }

  /// Every key that the schema knows, with its own schema; keys of lists' elements included.
  private func keys(_ node: JSONNode) -> [(key: ExactString, schema: JSONNode)] {
    guard case .object(let keywords) = node.value else { return [] }
    return keywords.flatMap { keyword -> [(key: ExactString, schema: JSONNode)] in
      switch (keyword.key.string, keyword.node.value) {
      case ("properties", .object(let members)):
        members.flatMap { [(key: $0.key, schema: $0.node)] + keys($0.node) }
      case ("items", _), ("additionalProperties", .object): keys(keyword.node)
      case ("anyOf", .array(let schemas)): schemas.flatMap { keys($0) }
      default: []
      }
    }
  }

  @Test func itIsDraft07() {
    #expect(schema["$schema"]?.text == "http://json-schema.org/draft-07/schema#")
  }

  @Test func everyKeyIsDescribed() {
    let keys = keys(schema)
    #expect(keys.count > 60)
    for (key, schema) in keys { #expect(schema["description"]?.text != nil, "\(key)") }
  }

  @Test(arguments: [minimalConfig, fullConfig])
  func whatDecodesIsValid(_ config: String) throws {
    #expect(try violations(config).isEmpty)
    _ = try RunConfiguration.decode(Array(config.utf8))
  }

  @Test func theFullConfigUsesEveryKey() throws {
    // One config cannot split in two ways, nor have data of three kinds, nor costs of both, nor those
    // and what a unit is worth.
    let text =
      fullConfig + splitByColumn + sqliteData + duckDBData + costsOfValues + valueOfAUnit
      + declaredIncumbent
    for (key, _) in keys(schema) { #expect(text.contains("\"\(key)\":"), "\(key)") }
  }

  /// Changes to the minimal config that neither the schema nor the reader take.
  @Test(arguments: [
    #""candidtes": []"#, #""split": { "method": "random" }"#, #""split": { "testShare": 1 }"#,
    #""evidence": { "draws": 1.5 }"#, #""evidence": { "alpha": 0 }"#, #""guardrails": [{}]"#,
    #""candidates": [{ "name": "", "predictions": "a.csv" }]"#, #""subpopulations": [7]"#,
    #""subpopulations": [{ "cross": ["a"] }]"#,
    #""subpopulations": [{ "column": "a", "bins": [] }]"#,
    #""subpopulations": [{ "cross": ["a", "b", "c", "d"] }]"#,
    #""subpopulations": [{ "column": "a", "minimumRows": -1 }]"#,
    #""subpopulations": [{ "name": "a" }]"#, #""subpopulations": [{ "where": "a = 1" }]"#,
    #""subpopulations": [{ "name": "a", "where": "a = 1", "bins": [3] }]"#,
    #""baselines": { "tree": { "pruning": -1 } }"#, #""baselines": { "rule": {} }"#,
    #""baselines": { "waived": [{ "rung": "tree" }] }"#, #""costs": { "a": 1 }"#,
    #""budget": { "latencyMilliseconds": 0 }"#, #""budget": { "specialHardware": "GPU" }"#,
    #""budget": { "latency": 10 }"#, #""signOff": { "byAuthor": "ann" }"#,
    #""signOff": { "allowedSigners": "" }"#,
    #""costs": { "currency": "EUR" }"#, #""costs": { "perUnit": 0 }"#,
    #""costs": { "perUnit": 1, "matrix": { "a": { "b": 1 } } }"#,
    #""candidates": [{ "name": "a", "predictions": "b", "threshold": 2 }]"#,
    #""incumbent": { "metric": 1, "predictions": "a.csv" }"#, #""incumbent": { "note": "a" }"#,
    #""candidates": [{ "name": "a" }]"#,
    #""candidates": [{ "name": "a", "predictions": "b", "command": ["c"] }]"#,
    #""candidates": [{ "name": "a", "command": [] }]"#,
    #""candidates": [{ "name": "a", "http": {} }]"#,
    #""candidates": [{ "name": "a", "predictions": "b", "http": { "url": "http://a" } }]"#,
    #""candidates": [{ "name": "a", "http": { "url": "http://a", "headers": { "X": "secret" } } }]"#,
    #""candidates": [{ "name": "a", "command": ["b"], "phases": ["fit"] }]"#,
    #""candidates": null"#, #""problem2": 1"#,
  ])
  func whatTheSchemaRefusesIsNotDecoded(_ member: String) throws {
    let config = minimalConfig(with: member)
    #expect(!(try violations(config)).isEmpty)
    #expect(throws: ConfigurationProblems.self) {
      try RunConfiguration.decode(Array(config.utf8))
    }
  }

  @Test(arguments: [
    ("\"loans\"", "\"no name\""), ("\"repaid\"", "\" \""), ("0.8", "\"0.8\""),
    ("[\"Borrowers\"]", "[]"), ("\"path\"", "\"query\""),
    ("\"path\": \"loans.csv\", ", ""), ("\"loans.csv\"", "\"loans.csv\", \"duckdb\": \"FROM x\""),
    ("\"path\": \"loans.csv\"", "\"duckdb\": \"FROM x\", \"query\": \"SELECT 1\""),
    ("\"owner\"", "\"boss\""),
  ])
  func aBrokenRequiredValueIsRefusedByBoth(_ text: String, _ other: String) throws {
    let config = minimalConfig(text, replacedBy: other)
    #expect(!(try violations(config)).isEmpty)
    #expect(throws: ConfigurationProblems.self) {
      try RunConfiguration.decode(Array(config.utf8))
    }
  }

  /// The defaults that the schema shows, written out, change nothing.
  @Test func defaultsAreThoseOfTheReader() throws {
    let written = defaults(schema)
    #expect(
      written.map(\.key) == [
        "split", "baselines", "candidates", "subpopulations", "discovery", "guardrails",
        "evidence", "audit",
      ])
    let config = minimalConfig(
      with: written.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", "))
    #expect(
      try contents(config) == contents(minimalConfig), "defaults written out read as others")
    #expect(config.contains("\"testShare\": 0.2"))
  }

  /// The keys with a default, with theirs as JSON; an object's own keys go before its default.
  private func defaults(_ schema: JSONNode) -> [(key: String, value: String)] {
    guard case .object(let properties) = schema["properties"]?.value else { return [] }
    return properties.compactMap { property in
      let inner = defaults(property.node)
      // Keys that only some methods have are left alone.
      let idle: Set = ["test"]
      if !inner.isEmpty, property.node["default"] != nil || property.key == "linear" {
        let members = inner.filter { !idle.contains($0.key) }
          .map { "\"\($0.key)\": \($0.value)" }
        return (property.key.string, "{ \(members.joined(separator: ", ")) }")
      }
      return property.node["default"].map { (property.key.string, $0.literal.text()) }
    }
  }

  /// What a config says, without where it says so.
  private func contents(_ config: String) throws -> String {
    var text = ""
    let configuration = try RunConfiguration.decode(Array(config.utf8))
    for child in Mirror(reflecting: configuration).children where child.label != "positions" {
      dump(child.value, to: &text)
    }
    return text
  }

  @Test func everyKeyIsDocumented() throws {
    let page = try String(
      contentsOf: repositoryRoot.appending(path: "docs/CONFIG.md"), encoding: .utf8)
    for (key, schema) in keys(schema) {
      #expect(page.contains("`\(key)`"), "docs/CONFIG.md does not explain '\(key)'")
      guard let value = schema["default"], value.kind != .object, value.kind != .array else {
        continue
      }
      #expect(
        page.contains(value.literal.text()), "docs/CONFIG.md lacks the default of '\(key)'")
    }
  }

  /// Written by `RECORD_GOLDEN=1`; editors read it by the configs' `$schema`.
  @Test func theFileIsUpToDate() throws {
    let file = repositoryRoot.appending(path: "docs/config.schema.json")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try ConfigurationSchema.json.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/config.schema.json is written anew; look at the difference")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ConfigurationSchema.json)
  }

  @Test func configsThatAreShippedAreValid() throws {
    let configs = try FileManager.default.contentsOfDirectory(
      at: repositoryRoot.appending(path: "configs"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }
    #expect(configs.count >= 3)
    for config in configs {
      let text = try String(contentsOf: config, encoding: .utf8)
      #expect(try violations(text) == [], "\(config.lastPathComponent)")
      _ = try RunConfiguration.decode(Array(text.utf8))
    }
  }

  private var repositoryRoot: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }
}

extension JSONNode {
  /// The value, to be written again.
  fileprivate var literal: JSONLiteral {
    switch value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let number): .number(number.value)
    case .string(let text): .string(text)
    case .array(let nodes): .array(nodes.map(\.literal))
    case .object(let members): .object(members.map { .init($0.key.string, $0.node.literal) })
    }
  }
}
