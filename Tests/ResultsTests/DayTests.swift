import Foundation
import Results
import Testing

@Suite struct DayTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("A day is read and written as YYYY-MM-DD, and in no other way")
  func text() throws {
    #expect(try day("2026-11-22").description == "2026-11-22")
    #expect(try day("0001-01-01").description == "0001-01-01")
    for text in [
      "", "2026-11", "2026-11-2", "2026-11-022", "2026-13-01", "2026-00-01", "2026-01-00",
      "2026-02-29", "1900-02-29", "2026-04-31", "2026/11/22", "+026-11-22", "2026-11-22T00:00:00Z",
      "0000-01-01", "２026-11-22",
    ] {
      #expect(Day(text) == nil, "\(text)")
    }
    #expect(Day("2024-02-29") != nil && Day("2000-02-29") != nil)
  }

  @Test("A time gives its day")
  func time() throws {
    #expect(Day(time: "2026-11-22T23:59:59Z") == Day("2026-11-22"))
    #expect(Day(time: "2026-11-22") == Day("2026-11-22"))
    #expect(Day(time: "2026-11-223") == nil)
    #expect(Day(time: "") == nil)
  }

  @Test("Days are counted as the calendar has them")
  func counting() throws {
    #expect(try day("2026-11-22").days(until: day("2026-11-22")) == 0)
    #expect(try day("2024-02-28").days(until: day("2024-03-01")) == 2)
    #expect(try day("1970-01-01").days(until: day("2026-11-22")) == 20_779)
    #expect(try day("2026-11-22").days(until: day("1970-01-01")) == -20_779)
    #expect(try day("2023-12-31").adding(days: 60) == day("2024-02-29"))
    #expect(try day("2024-03-01").adding(days: -1) == day("2024-02-29"))
  }

  @Test("A day and the one after it follow each other through 800 years")
  func walk() throws {
    var here = try day("1599-12-28")
    let start = here
    for count in 0..<292_200 {
      #expect(start.days(until: here) == count)
      let next = here.adding(days: 1)
      #expect(here < next)
      here = next
    }
    #expect(here.description == "2400-01-03")
  }

  @Test("Months later is the same day, or the last of a shorter month")
  func months() throws {
    #expect(try day("2026-01-31").adding(months: 1) == day("2026-02-28"))
    #expect(try day("2024-01-31").adding(months: 1) == day("2024-02-29"))
    #expect(try day("2026-11-22").adding(months: 3) == day("2027-02-22"))
    #expect(try day("2026-01-15").adding(months: -1) == day("2025-12-15"))
  }

  @Test("Nothing leaves the calendar")
  func ends() throws {
    #expect(try day("2026-11-22").adding(days: .max).description == "9999-12-31")
    #expect(try day("2026-11-22").adding(days: .min).description == "0001-01-01")
    #expect(try day("2026-11-22").adding(months: .max).description == "9999-12-31")
    #expect(try day("2026-11-22").adding(months: -100_000).description == "0001-01-01")
  }

  @Test("A month has its first and its last day")
  func ofMonth() throws {
    let month = try #require(Month("2024-02"))
    #expect(month.first == Day("2024-02-01") && month.last == Day("2024-02-29"))
    #expect(try day("2024-02-17").month == "2024-02")
    #expect(Month("2024-2") == nil && Month("2024-13") == nil && Month("2024-02-01") == nil)
  }

  @Test("In JSON a day is its text")
  func json() throws {
    let bytes = try JSONEncoder().encode([try day("2026-11-22")])
    #expect(String(decoding: bytes, as: UTF8.self) == #"["2026-11-22"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: bytes) == [day("2026-11-22")])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }
}
