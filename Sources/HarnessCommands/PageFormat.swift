internal import ArgumentParser

/// A form in which pages that are no results go to standard output.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  case markdown
  case html
}
