import Parquet
import Tabular
import Testing

/// Whatever the bytes are, there is a table that keeps its promises, or an error.
@Suite struct HostileFileTests {
  private let reader = ParquetReader.amplyLimited

  private static let small = ["pyarrow", "pyarrow-delta", "polars", "duckdb"].map {
    "small-\($0).parquet"
  }

  @Test(arguments: small)
  func noPartOfAFileIsAFile(name: String) throws {
    let bytes = try fixture(name)
    for count in bytes.indices {
      #expect(throws: ParquetError.self) { try reader.table(of: Array(bytes.prefix(count))) }
    }
  }

  @Test(arguments: small)
  func everyChangedByteIsSurvived(name: String) throws {
    var bytes = try fixture(name)
    var refused = 0
    // Every third: all of them take long, and the files have the same parts.
    for place in stride(from: 0, to: bytes.count, by: 3) {
      let original = bytes[place]
      bytes[place] ^= place % 2 == 0 ? 0xff : 1
      do throws(ParquetError) {
        let table = try reader.table(of: bytes)
        #expect(table.keepsItsPromises)
      } catch {
        refused += 1
      }
      bytes[place] = original
    }
    // Names, numbers and texts can change unseen, but not the rest.
    #expect(refused > bytes.count / 24)
    #expect(try reader.table(of: bytes).keepsItsPromises)
  }

  @Test func changedValuesContradictTheirChecksum() throws {
    // The first page of the file: a changed byte of its values contradicts the checksum.
    let bytes = try fixture("small-pyarrow.parquet")
    var faults: Set<String> = []
    for place in 20..<80 {
      var changed = bytes
      changed[place] ^= 0x10
      do throws(ParquetError) { _ = try reader.table(of: changed) } catch {
        faults.insert("\(error)")
      }
    }
    #expect(faults.contains("\(ParquetError.corruptColumn("count", rowGroup: 1, .wrongChecksum))"))
  }

  @Test func whatIsNoParquetIsToldApart() throws {
    let bytes = try fixture("small-duckdb.parquet")
    #expect(throws: ParquetError.notParquet) { try reader.table(of: []) }
    #expect(throws: ParquetError.notParquet) { try reader.table(of: Array("a,b\n1,2\n".utf8)) }
    #expect(throws: ParquetError.truncated) { try reader.table(of: Array("PAR1PAR1".utf8)) }
    #expect(throws: ParquetError.truncated) { try reader.table(of: bytes.dropLast()) }
    #expect(throws: ParquetError.encrypted) {
      try reader.table(of: Array("PARE".utf8) + bytes.dropFirst(4).dropLast(4) + "PARE".utf8)
    }
    let long = Array("PAR1".utf8) + [0xff, 0xff, 0xff, 0xff] + Array("PAR1".utf8)
    #expect(throws: ParquetError.corruptFooter(.offsetOutOfRange)) { try reader.table(of: long) }
  }

  // MARK: Counts and sizes that are lies

  @Test func rowsThatDoNotFitAreRefusedBeforeTheyAreRead() {
    var file = ForgedFile(columns: [.int64s("n", [1, 2])])
    #expect(throws: Never.self) { try reader.table(of: file.bytes) }
    file.rowCount = 1 << 40
    #expect(throws: ParquetError.tooLarge(rows: 1 << 40, columns: 1, limit: 1 << 24)) {
      try reader.table(of: file.bytes)
    }
    file.rowCount = .max
    #expect(throws: ParquetError.tooLarge(rows: .max, columns: 1, limit: 1 << 24)) {
      try reader.table(of: file.bytes)
    }
    // The sum of the groups' rows overflows.
    file.groupCount = 3
    #expect(throws: ParquetError.corruptFooter(.countsDisagree)) {
      try reader.table(of: file.bytes)
    }
  }

  @Test(
    arguments: [
      Lie("rows that a page does not have", .truncated) { $0.valueCount = 1 },
      Lie("more rows than there are", .countsDisagree) { $0.valueCount = 3 },
      Lie("negative rows", .malformedHeader) { $0.valueCount = -1 },
      Lie("a page beyond its chunk", .truncated) { $0.compressedSize = 1 << 30 },
      Lie("a page of negative size", .malformedHeader) { $0.compressedSize = -1 },
      Lie("another size without compression", .corruptCompression) { $0.uncompressedSize = 15 },
      Lie("a gigabyte from 16 bytes, Snappy", .corruptCompression) {
        $0.codec = 1
        $0.uncompressedSize = 1 << 23
      },
      Lie("not Snappy", .corruptCompression) {
        $0.codec = 1
        $0.uncompressedSize = 24
      },
      Lie("not gzip", .corruptCompression) { $0.codec = 2 },
      Lie("not Zstandard", .corruptCompression) { $0.codec = 6 },
      Lie("an offset before the file", .offsetOutOfRange) { $0.offset = -5 },
      Lie("an offset in the magic word", .offsetOutOfRange) { $0.offset = 1 },
      Lie("an offset behind the file", .offsetOutOfRange) { $0.offset = 1 << 50 },
      Lie("an offset that overflows", .offsetOutOfRange) { $0.offset = .max },
      Lie("an index without a dictionary", .misplacedDictionary) { $0.encoding = 8 },
      Lie("values that are too few", .truncated) { $0.body.removeLast() },
    ])
  func liesAreFound(lie: Lie) {
    var file = ForgedFile(columns: [.int64s("n", [1, 2])])
    lie.tell(&file.columns[0])
    #expect(throws: ParquetError.corruptColumn("n", rowGroup: 1, lie.fault)) {
      try reader.table(of: file.bytes)
    }
  }

  @Test func textsBeyondTheirPageAreNotRead() {
    var file = ForgedFile(columns: [.texts("t", ["ab", "c"])])
    file.columns[0].body[6] = 0xff
    #expect(throws: ParquetError.corruptColumn("t", rowGroup: 1, .truncated)) {
      try reader.table(of: file.bytes)
    }
    // The second length is cut off.
    file = ForgedFile(columns: [.texts("t", ["ab", ""])])
    file.columns[0].body.removeLast()
    #expect(throws: ParquetError.corruptColumn("t", rowGroup: 1, .truncated)) {
      try reader.table(of: file.bytes)
    }
  }

  /// Each text repeats the one before and adds a byte: 8 kB would become 32 MB.
  @Test func prefixesThatGrowWithoutEndAreRefused() {
    let count = 8_192
    let prefixes = deltas(of: (0..<count).map { Int64($0) })
    let suffixes = deltas(of: Array(repeating: 1, count: count))
    var column = ForgedFile.ForgedColumn.texts("t", [])
    column.rows = count
    column.encoding = 7
    column.body = prefixes + suffixes + Array(repeating: UInt8(ascii: "x"), count: count)
    #expect(throws: ParquetError.tooLarge(rows: count, columns: 1, limit: 1 << 24)) {
      try reader.table(of: ForgedFile(columns: [column]).bytes)
    }
  }

  /// DELTA_BINARY_PACKED of numbers that grow by the same step: bit widths of 0.
  private func deltas(of numbers: [Int64]) -> [UInt8] {
    let step = numbers[1] - numbers[0]
    let head = [128, 1, UInt64(numbers.count), UInt64(numbers[0] << 1)]
    let blocks = (numbers.count - 1 + 127) / 128
    return head.flatMap(ThriftWriter.varint)
      + (0..<blocks).flatMap { _ in ThriftWriter.varint(UInt64(step << 1)) + [0] }
  }
}

/// A column of two numbers that is not what it says, and what is found.
struct Lie: CustomTestStringConvertible, Sendable {
  let name: String
  let fault: ParquetFault
  let tell: @Sendable (inout ForgedFile.ForgedColumn) -> Void

  init(
    _ name: String, _ fault: ParquetFault,
    _ tell: @escaping @Sendable (inout ForgedFile.ForgedColumn) -> Void
  ) {
    self.name = name
    self.fault = fault
    self.tell = tell
  }

  var testDescription: String { name }
}

extension Table {
  /// Codes have levels, numbers are finite or missing, levels are sorted and distinct.
  var keepsItsPromises: Bool {
    columns.allSatisfy { column in
      switch column.values {
      case .numbers(let numbers): numbers.allSatisfy { !$0.isInfinite }
      case .codes(let codes):
        codes.codes.allSatisfy { (-1..<Int32(codes.levels.count)).contains($0) }
          && zip(codes.levels, codes.levels.dropFirst()).allSatisfy { $0 < $1 }
      }
    }
  }
}
