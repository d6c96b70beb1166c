/// A key of an object of the config. The three kinds differ in what its absence means.
protocol DeclaredKey: Sendable {
  var name: String { get }
  /// The schema of its value, with description and default.
  var schema: JSONLiteral { get }
  var isRequired: Bool { get }
}

/// A key that a config must have.
struct RequiredKey<Value: Sendable>: DeclaredKey {
  let name: String
  let about: String
  let form: Form<Value>
  let whenMissing: WhenMissing

  enum WhenMissing: Sendable {
    case ask(AskedFor)
    /// Ask for all that the object should hold, as if it were there and empty.
    case askForItsKeys
  }

  init(_ name: String, _ form: Form<Value>, _ whenMissing: WhenMissing, about: String) {
    self.name = name
    self.about = about
    self.form = form
    self.whenMissing = whenMissing
  }

  var isRequired: Bool { true }
  var schema: JSONLiteral { .object([.init("description", .string(about))] + form.schema) }
}

/// A key whose absence means something of its own, which its description says.
struct OptionalKey<Value: Sendable>: DeclaredKey {
  let name: String
  let about: String
  let form: Form<Value>

  init(_ name: String, _ form: Form<Value>, about: String) {
    self.name = name
    self.about = about
    self.form = form
  }

  var isRequired: Bool { false }
  var schema: JSONLiteral { .object([.init("description", .string(about))] + form.schema) }
}

/// A key whose absence means a value that could as well have been written.
struct DefaultedKey<Value: Sendable>: DeclaredKey {
  let name: String
  let about: String
  let form: Form<Value>
  let fallback: Value

  private let written: JSONLiteral

  /// - Precondition: `written` reads as a value of the form.
  init(_ name: String, _ form: Form<Value>, default written: JSONLiteral, about: String) {
    self.name = name
    self.about = about
    self.form = form
    self.written = written
    // The default goes through the same reader as a config's value does: what the schema shows is
    // what the run uses.
    var problems = ProblemList()
    guard let document = try? JSONParser.parse(Array(written.text().utf8)),
      let value = form.value(of: document.root, &problems)
    else { preconditionFailure("the default of '\(name)' is not of its form") }
    fallback = value
  }

  var isRequired: Bool { false }
  var schema: JSONLiteral {
    .object([.init("description", .string(about))] + form.schema + [.init("default", written)])
  }
}
