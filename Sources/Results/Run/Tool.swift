/// The program that made a result.
package struct Tool: Codable, Equatable, Sendable {
  package let version: String
  /// The BLAS in use, as it describes itself.
  package let blas: String

  package init(version: String, blas: String) {
    self.version = version
    self.blas = blas
  }
}
