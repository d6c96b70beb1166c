internal import ArgumentParser

/// A form in which the problems of a config are told.
enum ProblemFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case sarif

  var outputFormat: OutputFormat {
    switch self {
    case .text: .text
    case .sarif: .sarif
    }
  }
}
