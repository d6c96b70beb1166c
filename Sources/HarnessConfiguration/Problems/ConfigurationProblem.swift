/// One thing that is wrong with a config, as facts.
package struct ConfigurationProblem: Equatable, Sendable {
  package let path: JSONPath
  /// Where the value stands in the config; where it is missing, what should hold it.
  package let position: TextPosition
  package let kind: Kind

  package enum Kind: Equatable, Sendable {
    /// The text is not JSON. Nothing else can be said of it then.
    case syntax(JSONSyntaxError.Reason)
    /// The config is wrong in itself.
    case form(FormProblem)
    /// The config does not fit the data.
    case binding(BindingProblem)
  }

  package init(path: JSONPath, position: TextPosition, kind: Kind) {
    self.path = path
    self.position = position
    self.kind = kind
  }
}
