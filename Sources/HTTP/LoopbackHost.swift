/// Whether a URL leads to the machine itself.
enum LoopbackHost {
  static func isIn(_ url: String) -> Bool {
    guard let scheme = url.firstRange(of: "://") else { return false }
    let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
    if authority.hasPrefix("[::1]") { return true }
    let host = authority.prefix { $0 != ":" }.lowercased()
    return host == "localhost" || host.hasPrefix("127.")
  }
}
