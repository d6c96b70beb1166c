/// Where requests go to, and what goes with each of them.
package struct HTTPEndpoint: Sendable {
  /// `http://` or `https://`, host and path.
  package let url: String
  package let headers: [Header]

  package struct Header: Sendable {
    package let name: String
    /// Perhaps a secret: it goes into requests and nowhere else.
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(url: String, headers: [Header]) {
    self.url = url
    self.headers = headers
  }
}
