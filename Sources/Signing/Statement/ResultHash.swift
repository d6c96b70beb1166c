internal import Files

/// What identifies a run's result, whenever and on whichever machine it was written down.
package enum ResultHash {
  /// SHA-256 of `result.json` in canonical form, without its clock; nil where the bytes are no JSON.
  package static func sha256(of result: [UInt8]) -> String? {
    (try? CanonicalJSON.of(result, leavingOut: "clock")).map { ContentHash.sha256(of: $0) }
  }
}
