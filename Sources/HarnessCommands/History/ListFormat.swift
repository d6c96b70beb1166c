internal import ArgumentParser

/// A form in which lists go to standard output.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
