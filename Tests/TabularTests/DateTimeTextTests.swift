import Tabular
import Testing

struct DateTimeTextTests {
  @Test func whatIsWrittenReadsBackTheSame() {
    var seconds = -62_167_219_200.0
    var checked = 0
    while seconds < 253_402_300_799 {
      let text = DateTime.text(seconds)
      #expect(DateTime.parse(Array(text.utf8)) == seconds, "\(text)")
      // Some odd number of days and seconds, so that all months and leap days come up.
      seconds += 86_400 * 37 + 11_213
      checked += 1
    }
    #expect(checked > 90_000)
  }

  @Test func edgesOfTheCalendar() {
    #expect(DateTime.text(0) == "1970-01-01T00:00:00Z")
    #expect(DateTime.text(-1) == "1969-12-31T23:59:59Z")
    #expect(DateTime.text(951_782_400) == "2000-02-29T00:00:00Z")
    #expect(DateTime.text(-62_167_219_200) == "0000-01-01T00:00:00Z")
    #expect(DateTime.text(1.5) == "1970-01-01T00:00:01.500000Z")
    #expect(DateTime.text(-0.25) == "1969-12-31T23:59:59.750000Z")
  }
}
