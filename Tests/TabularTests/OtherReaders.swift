import Foundation
import Testing

@testable import Tabular

/// A reader of delimited text that reference/reader.py asks.
enum OtherReader: String, CaseIterable {
  case polars, pandas, duckdb
}

/// A cell in the form that all readers' cells can be brought to.
enum PlainCell: Decodable, Equatable {
  case missing
  /// By its bits, which tell −0 from 0.
  case number(UInt64)
  case text(ExactString)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .missing
    } else if let number = try? container.decode(Double.self) {
      self = .number(number.bitPattern)
    } else {
      self = .text(ExactString(try container.decode(String.self)))
    }
  }
}

extension Table {
  /// The cells of each column.
  var plainCells: [String: [PlainCell]] {
    Dictionary(uniqueKeysWithValues: columns.map { ($0.name.string, $0.plainCells) })
  }
}

extension Column {
  var plainCells: [PlainCell] {
    switch values {
    case .numbers(let numbers): numbers.map { $0.isNaN ? .missing : .number($0.bitPattern) }
    case .codes(let codes):
      codes.codes.map { $0 < 0 ? .missing : .text(codes.levels[Int($0)]) }
    }
  }
}

/// A file of the folder `Fixtures`.
func fixture<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
  let url = try #require(
    Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "json"))
  return try JSONDecoder().decode(type, from: Data(contentsOf: url))
}
