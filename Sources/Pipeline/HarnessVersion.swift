/// The version of the program (semver.org). A result's id depends on it.
package enum HarnessVersion {
  package static let current = "0.1.0"
}
