internal import Tabular

/// Reads the declared keys of one object. Keys that are not declared are problems; keys that are
/// declared and never read are a mistake in the harness.
struct ObjectReader {
  let node: JSONNode
  var problems: ProblemList
  private let declared: [String]
  private var read: Set<String> = []

  init(
    _ node: JSONNode, keys: [any DeclaredKey], alsoKnown: [String], problems: ProblemList
  ) {
    self.node = node
    self.problems = problems
    declared = keys.map(\.name)
    guard case .object(let members) = node.value else { return }
    for member in members where !declared.contains(where: { ExactString($0) == member.key }) {
      self.problems.note(
        .unknownKey(member.key.string, known: declared + alsoKnown), path: member.node.path,
        position: member.keyPosition)
    }
  }

  /// Nil once the problem is noted.
  mutating func value<Value>(_ key: RequiredKey<Value>) -> Value? {
    if let member = member(key.name) { return key.form.value(of: member, &problems) }
    let path = node.path.appending(key: key.name)
    switch key.whenMissing {
    case .ask(let asked):
      problems.note(.missing(asked), path: path, position: node.position)
      return nil
    case .askForItsKeys:
      return key.form.value(
        of: JSONNode(path: path, position: node.position, value: .object([])), &problems)
    }
  }

  /// Nil where the key is absent, or once the problem is noted.
  mutating func value<Value>(_ key: OptionalKey<Value>) -> Value? {
    member(key.name).flatMap { key.form.value(of: $0, &problems) }
  }

  /// The default where the key is absent, or once the problem is noted.
  mutating func value<Value>(_ key: DefaultedKey<Value>) -> Value {
    member(key.name).flatMap { key.form.value(of: $0, &problems) } ?? key.fallback
  }

  /// Whether the object has the key, whatever its value.
  func has(_ key: any DeclaredKey) -> Bool { node[ExactString(key.name)] != nil }

  mutating func note(_ problem: FormProblem, at key: any DeclaredKey) {
    let path = node.path.appending(key: key.name)
    problems.note(
      problem, path: path, position: node[ExactString(key.name)]?.position ?? node.position)
  }

  mutating func noteMissing(_ key: any DeclaredKey, _ asked: AskedFor) {
    note(.missing(asked), at: key)
  }

  /// Refuses a key that says nothing beside another one's value.
  mutating func noteIdle(_ key: any DeclaredKey, because other: String, is value: String) {
    guard has(key) else { return }
    note(.withoutEffect(because: node.path.appending(key: other), is: value), at: key)
  }

  /// Refuses a key that says nothing beside another one, whatever that says.
  mutating func noteIdle(_ key: any DeclaredKey, beside other: any DeclaredKey) {
    guard has(key) else { return }
    note(.withoutEffectBeside(node.path.appending(key: other.name)), at: key)
  }

  /// Refuses elements of a list that repeat an earlier one: the text itself, or what it has at
  /// `name`. Elements of another form are somebody else's problem.
  mutating func noteDuplicates(of name: String? = nil, in list: any DeclaredKey) {
    guard case .array(let elements) = node[ExactString(list.name)]?.value else { return }
    var first: [ExactString: JSONPath] = [:]
    for element in elements {
      let named = name.flatMap { element[ExactString($0)] } ?? element
      guard case .string(let text) = named.value else { continue }
      if let earlier = first[ExactString(text)] {
        problems.note(.duplicate(text, first: earlier), at: named)
      } else {
        first[ExactString(text)] = named.path
      }
    }
  }

  /// Refuses a key that more than one element of a list has.
  mutating func noteRepeats(of name: String, in list: any DeclaredKey) {
    guard case .array(let elements) = node[ExactString(list.name)]?.value else { return }
    let having = elements.compactMap { $0[ExactString(name)] }
    for node in having.dropFirst() { problems.note(.sharesAgain(first: having[0].path), at: node) }
  }

  private mutating func member(_ name: String) -> JSONNode? {
    precondition(declared.contains(name), "'\(name)' is read, but not declared")
    read.insert(name)
    return node[ExactString(name)]
  }

  func finish() -> ProblemList {
    precondition(
      read.isSuperset(of: declared), "declared, but never read: \(Set(declared).subtracting(read))")
    return problems
  }

  static func schema(of keys: [any DeclaredKey]) -> [JSONLiteral.Member] {
    let required = keys.filter(\.isRequired).map { JSONLiteral.string($0.name) }
    var schema: [JSONLiteral.Member] = [
      .init("type", .string("object")), .init("additionalProperties", .boolean(false)),
    ]
    if !required.isEmpty { schema.append(.init("required", .array(required))) }
    schema.append(.init("properties", .object(keys.map { .init($0.name, $0.schema) })))
    return schema
  }
}
