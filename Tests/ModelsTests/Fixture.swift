import Foundation

/// Reads a JSON fixture.
func fixture<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
  let url = Bundle.module.bundleURL.appending(path: "Fixtures/\(name).json")
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
}

/// |actual − expected| relative to the expected value; absolute where that is 0.
func relativeError(_ actual: Double, _ expected: Double) -> Double {
  expected == 0 ? abs(actual) : abs((actual - expected) / expected)
}
