internal import CCurl

/// libcurl, loaded.
final class CurlLibrary {
  let pointer: OpaquePointer

  init() throws(HTTPUnavailable) {
    var why = [CChar](repeating: 0, count: 512)
    guard let pointer = harness_curl_load(&why, why.count) else {
      let end = why.firstIndex(of: 0) ?? why.endIndex
      throw HTTPUnavailable(
        reason: String(decoding: why[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    self.pointer = pointer
  }

  deinit { harness_curl_unload(pointer) }

  func message(_ code: CURLcode) -> String {
    String(cString: harness_curl_message(pointer, code))
  }
}
