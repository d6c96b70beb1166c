import Files
import Testing

@Suite struct ContentHashTests {
  /// The examples of FIPS 180-4's companion document.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownHashes(text: String, expected: String) {
    #expect(ContentHash.sha256(of: Array(text.utf8)) == expected)
  }

  @Test func piecesHashAsTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    let hash = ContentHash()
    for cut in stride(from: 0, to: 1000, by: 130) {
      bytes[cut..<min(cut + 130, 1000)].withUnsafeBytes { hash.update($0) }
    }
    #expect(hash.finish() == ContentHash.sha256(of: bytes))
  }
}
