/// libcurl, which speaks HTTP, cannot be loaded; with what the system says.
package struct HTTPUnavailable: Error, Equatable, Sendable {
  package let reason: String

  package init(reason: String) { self.reason = reason }
}
