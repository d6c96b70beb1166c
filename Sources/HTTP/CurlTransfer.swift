internal import CCurl

/// One request of libcurl's, with the answer as far as it has come.
final class CurlTransfer {
  let handle: UnsafeMutableRawPointer
  private let library: CurlLibrary
  private let headers: UnsafeMutablePointer<curl_slist>?
  private let limit: Int
  private var body: [UInt8] = []
  private var isTooLong = false

  /// Nil where memory is short.
  init?(
    _ library: CurlLibrary, to endpoint: HTTPEndpoint, body: [UInt8], limits: HTTPLimits,
    seconds: Double
  ) {
    guard let handle = harness_curl_make(library.pointer) else { return nil }
    self.handle = handle
    self.library = library
    limit = limits.responseBytes
    // Without the empty one libcurl asks before it sends a long body, which many servers leave
    // unanswered for a second.
    let lines =
      ["Content-Type: application/json", "Accept: application/json", "Expect:"]
      + endpoint.headers.map { "\($0.name): \($0.value)" }
    headers = lines.reduce(nil) { harness_curl_append(library.pointer, $0, $1) ?? $0 }
    set(text: endpoint.url, CURLOPT_URL)
    set(text: "http,https", CURLOPT_PROTOCOLS_STR)
    set(number: 0, CURLOPT_FOLLOWLOCATION)
    set(number: 1, CURLOPT_NOSIGNAL)
    set(number: Int(CURL_HTTP_VERSION_1_1), CURLOPT_HTTP_VERSION)
    set(number: max(1, Int(seconds * 1000)), CURLOPT_TIMEOUT_MS)
    harness_curl_set_pointer(library.pointer, handle, CURLOPT_HTTPHEADER, headers)
    harness_curl_set_body(library.pointer, handle, body, body.count)
    // A proxy knows another "this machine".
    if LoopbackHost.isIn(endpoint.url) { set(text: "", CURLOPT_PROXY) }
    harness_curl_set_receiver(
      library.pointer, handle,
      { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        return transfer.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    harness_curl_free(library.pointer, handle)
    harness_curl_free_list(library.pointer, headers)
  }

  /// What came of it, once it has ended with this code.
  func outcome(_ code: CURLcode, seconds: Double, attempts: Int) -> Result<
    HTTPResponse, HTTPFailure
  > {
    switch code {
    case CURLE_OK:
      return .success(
        HTTPResponse(
          status: harness_curl_number(library.pointer, handle, CURLINFO_RESPONSE_CODE), body: body,
          location: harness_curl_text(library.pointer, handle, CURLINFO_REDIRECT_URL)
            .map { String(cString: $0) },
          seconds: harness_curl_seconds(library.pointer, handle)))
    case CURLE_OPERATION_TIMEDOUT: return .failure(.timeLimit(seconds: seconds))
    case CURLE_WRITE_ERROR where isTooLong: return .failure(.tooLong(limit: limit))
    case _ where isUnreached(code):
      return .failure(.notReached(library.message(code), attempts: attempts))
    default: return .failure(.broken(library.message(code)))
    }
  }

  /// Whether nothing of the request can have reached a server.
  func isUnreached(_ code: CURLcode) -> Bool {
    code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST
      || code == CURLE_COULDNT_RESOLVE_PROXY
  }

  /// How many bytes were taken; fewer than came end the transfer.
  private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= limit else {
      isTooLong = true
      return 0
    }
    body += bytes
    return bytes.count
  }

  private func set(text: String, _ option: CURLoption) {
    harness_curl_set_text(library.pointer, handle, option, text)
  }

  private func set(number: Int, _ option: CURLoption) {
    harness_curl_set_number(library.pointer, handle, option, number)
  }
}
