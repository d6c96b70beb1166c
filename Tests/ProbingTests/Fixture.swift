import Foundation

/// Reads a JSON fixture, written by `reference/probing.py`.
func fixture<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
  let url = Bundle.module.bundleURL.appending(path: "Fixtures/\(name).json")
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
}
