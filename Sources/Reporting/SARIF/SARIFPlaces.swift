/// Where a result's problems can be mended.
package struct SARIFPlaces: Sendable {
  /// The paths of both files, relative to the working folder. Nil: data that are no file.
  let config: String
  let data: String?
  /// Whether the data file is text, so that it has a line of names.
  let dataHaveLines: Bool
  private let position: @Sendable (String) -> (line: Int, column: Int)?

  /// `position` tells where the config has a value, by its path: `$.metric.target`.
  package init(
    config: String, data: String?, dataHaveLines: Bool,
    position: @escaping @Sendable (String) -> (line: Int, column: Int)? = { _ in nil }
  ) {
    self.config = config
    self.data = data
    self.dataHaveLines = dataHaveLines
    self.position = position
  }

  func inConfig(_ path: String) -> SARIFProblem.Place {
    let position = position(path)
    return SARIFProblem.Place(
      file: config, line: position?.line, column: position?.column, member: path)
  }

  /// In the data, or where the config names them.
  func inData(_ column: String?) -> SARIFProblem.Place {
    guard let data else { return inConfig("$.data") }
    return SARIFProblem.Place(file: data, line: dataHaveLines ? 1 : nil, member: column)
  }
}
