/// What a server answered.
package struct HTTPResponse: Sendable, Equatable {
  package let status: Int
  package let body: [UInt8]
  /// Where a redirect would lead; none is followed.
  package let location: String?
  /// From the request's start to the last byte; a connection that had to be made is part of it.
  package let seconds: Double

  package init(status: Int, body: [UInt8], location: String?, seconds: Double) {
    self.status = status
    self.body = body
    self.location = location
    self.seconds = seconds
  }
}
