internal import HarnessConfiguration
internal import Results
internal import Tabular

/// Where two JSON texts differ, by the paths of the values that do.
enum JSONChanges {
  /// Members of objects are held against those of the same key. Lists of one length are held against
  /// each other place by place; of others, elements that the other list has nowhere came or went. Texts
  /// that are no JSON have no changes. Numbers differ where their values do.
  static func between(_ before: [UInt8], _ after: [UInt8]) -> [SettingChange] {
    guard let before = try? JSONParser.parse(before).root,
      let after = try? JSONParser.parse(after).root
    else { return [] }
    var changes: [SettingChange] = []
    compare(before, after, &changes)
    return changes
  }

  private static func compare(
    _ before: JSONNode, _ after: JSONNode, _ changes: inout [SettingChange]
  ) {
    switch (before.value, after.value) {
    case (.object(let members), .object(let others)):
      for member in others {
        if let node = before[member.key] {
          compare(node, member.node, &changes)
        } else {
          changes.append(came(member.node))
        }
      }
      for member in members where after[member.key] == nil { changes.append(went(member.node)) }
    case (.array(let nodes), .array(let others)):
      if nodes.count == others.count {
        for (node, other) in zip(nodes, others) { compare(node, other, &changes) }
      } else {
        let (texts, otherTexts) = (Set(nodes.map(text)), Set(others.map(text)))
        changes += others.filter { !texts.contains(text($0)) }.map(came)
        changes += nodes.filter { !otherTexts.contains(text($0)) }.map(went)
      }
    default:
      let (text, other) = (text(before), text(after))
      if text != other {
        changes.append(SettingChange(name: "\(after.path)", before: text, after: other))
      }
    }
  }

  private static func came(_ node: JSONNode) -> SettingChange {
    SettingChange(name: "\(node.path)", before: nil, after: text(node))
  }

  private static func went(_ node: JSONNode) -> SettingChange {
    SettingChange(name: "\(node.path)", before: text(node), after: nil)
  }

  /// On one line; a number by its value, so that `0.10` is `0.1`.
  private static func text(_ node: JSONNode) -> String { literal(node).text() }

  private static func literal(_ node: JSONNode) -> JSONLiteral {
    switch node.value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let number):
      number.integer.map { .integer($0) }
        ?? (number.value.isFinite ? .number(number.value) : .string(number.text))
    case .string(let text): .string(text)
    case .array(let nodes): .array(nodes.map(literal))
    case .object(let members):
      .object(
        members.map { JSONLiteral.Member($0.key.string, literal($0.node)) }
          .sorted { $0.key < $1.key })
    }
  }
}
