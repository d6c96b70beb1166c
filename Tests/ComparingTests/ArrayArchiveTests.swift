import Comparing
import Foundation
import Testing

/// Arrays in NumPy's form. `Fixtures/sample.json` is what numpy itself read out of
/// `Fixtures/sample.npz` (`reference/kept_rows.py`).
@Suite struct ArrayArchiveTests {
  private static func fixture(_ name: String) throws -> [UInt8] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
    return try Array(Data(contentsOf: url))
  }

  static var sample: ArrayArchive {
    var archive = ArrayArchive()
    archive.add(NumPyArray(.bytes([0, 1, 2, 255])), as: "truth")
    archive.add(NumPyArray(.integers([-1, 0, 70_000])), as: "group")
    archive.add(NumPyArray(.doubles([0.25]), shape: []), as: "quantile")
    archive.add(NumPyArray(.doubles([]), shape: [0]), as: "none")
    archive.add(
      NumPyArray(.doubles([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]), shape: [2, 3], isColumnMajor: true),
      as: "predictions/by%20column")
    archive.add(NumPyArray(.doubles([1, -0.0, 1e300, 2.5e-308]), shape: [2, 2]), as: "costs")
    return archive
  }

  @Test func itIsWhatNumPyReads() throws {
    let bytes = try #require(Self.sample.bytes)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/sample.npz")
      try Data(bytes).write(to: file)
    }
    #expect(try Self.fixture("sample.npz") == bytes)
    struct Seen: Decodable {
      let dtype: String
      let shape: [Int]
      /// By rows.
      let values: [Double]
    }
    let seen = try JSONDecoder().decode(
      [String: Seen].self, from: Data(Self.fixture("sample.json")))
    #expect(seen.count == Self.sample.entries.count)
    #expect(seen["truth"]?.values == [0, 1, 2, 255] && seen["truth"]?.dtype == "uint8")
    #expect(seen["group"]?.values == [-1, 0, 70_000] && seen["group"]?.dtype == "int32")
    #expect(seen["quantile"]?.values == [0.25] && seen["quantile"]?.shape == [])
    #expect(seen["none"]?.shape == [0])
    #expect(seen["predictions/by%20column"]?.values == [0.1, 0.3, 0.5, 0.2, 0.4, 0.6])
    #expect(seen["predictions/by%20column"]?.shape == [2, 3])
    #expect(seen["costs"]?.values == [1, 0, 1e300, 2.5e-308])
  }

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(try ArrayArchive(#require(Self.sample.bytes)) == Self.sample)
    #expect(try ArrayArchive(#require(ArrayArchive().bytes)).entries.isEmpty)
  }

  /// Each byte changed, each length cut, bytes put before and behind: an error, and never a crash or
  /// other numbers.
  @Test func brokenBytesAreRefused() throws {
    let bytes = try #require(Self.sample.bytes)
    for place in bytes.indices {
      var broken = bytes
      broken[place] ^= place.isMultiple(of: 2) ? 1 : 0x80
      #expect(throws: ArrayArchiveError.self, "byte \(place)") { try ArrayArchive(broken) }
    }
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ArrayArchiveError.self) { try ArrayArchive(Array(bytes.prefix(count))) }
    }
    #expect(throws: ArrayArchiveError.self) { try ArrayArchive([0] + bytes) }
    #expect(throws: ArrayArchiveError.self) { try ArrayArchive(bytes + [0]) }
  }

  /// Lengths that would overflow, or that promise more than is there, with a checksum that holds.
  @Test(arguments: [
    "(3,), ", "(2, 2), ", "(9223372036854775807,), ", "(4294967296, 4294967296), ", "(-2,), ",
    "(02,), ", "(2), ", "(2, ), ", "(99999999999999999999,), ",
  ])
  func headersThatLieAreRefused(_ shape: String) throws {
    var archive = ArrayArchive()
    archive.add(NumPyArray(.doubles([1, 2])), as: "a")
    let bytes = try #require(archive.bytes)
    let header = Array("(2,), ".utf8)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: header) })
    // The blanks behind it make room.
    var forged = bytes
    let text = Array(shape.utf8) + [UInt8(ascii: "}")]
    forged.replaceSubrange(start..<(start + text.count), with: text)
    for place in (start + text.count)..<(start + 60) where forged[place] == UInt8(ascii: "}") {
      forged[place] = UInt8(ascii: " ")
    }
    // Where the content begins, and where its checksum stands in both records.
    let content = 30 + 5..<(bytes.count - 22 - 46 - 5)
    let checksum = Self.checksum(forged[content])
    for place in [14, content.upperBound + 16] {
      forged.replaceSubrange(place..<(place + 4), with: checksum)
    }
    #expect(throws: ArrayArchiveError.brokenEntry(name: "a.npy")) { try ArrayArchive(forged) }
  }

  /// CRC-32 bit by bit (ISO 3309), in little-endian order.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var state = UInt32.max
    for byte in bytes {
      state ^= UInt32(byte)
      for _ in 0..<8 { state = state & 1 == 1 ? state >> 1 ^ 0xEDB8_8320 : state >> 1 }
    }
    return (0..<4).map { UInt8(truncatingIfNeeded: ~state >> ($0 * 8)) }
  }
}
