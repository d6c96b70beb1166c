internal import ArgumentParser
internal import HarnessConfiguration

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of the config.")

  func run() throws {
    try Console().print(ConfigurationSchema.json)
  }
}
