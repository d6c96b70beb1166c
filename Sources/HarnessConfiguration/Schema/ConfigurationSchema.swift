/// The JSON Schema (draft-07) of a config, made of the same declarations as its reader.
package enum ConfigurationSchema {
  package static var literal: JSONLiteral {
    .object(
      [
        .init("$schema", .string("http://json-schema.org/draft-07/schema#")),
        .init("title", .string("harness config")),
      ] + RunConfiguration.form.schema)
  }

  /// The schema as text, a last line break included.
  package static var json: String { literal.formatted() }
}
