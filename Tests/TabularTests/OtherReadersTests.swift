import Foundation
import Tabular
import Testing

/// The same cells as polars, pandas and DuckDB find, which agree on these texts
/// (reference/reader.py).
@Suite struct OtherReadersTests {
  struct Case: Decodable {
    let name: String
    let text: String
    let columns: [String: [Cell]]
  }

  enum Cell: Decodable, Equatable {
    case missing
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .missing
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  @Test func theyFindTheSameCells() throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/readers", withExtension: "json"))
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
    #expect(cases.count == 6)
    for example in cases {
      let table = try DelimitedReader().read(Array(example.text.utf8)).table
      #expect(Set(table.columnNames.map(\.string)) == Set(example.columns.keys))
      for column in table.columns {
        let found: [Cell] =
          switch column.values {
          case .numbers(let numbers): numbers.map { $0.isNaN ? .missing : .number($0) }
          case .codes(let codes):
            codes.codes.map { $0 < 0 ? .missing : .text(codes.levels[Int($0)].string) }
          }
        #expect(found == example.columns[column.name.string], "\(example.name): \(column.name)")
      }
    }
  }
}
