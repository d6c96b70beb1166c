import Results
import Testing

@Suite struct RungMeasurementTests {
  @Test func quantilesAreTimesThatWereMeasured() throws {
    let latency = try #require(
      RungMeasurement.Latency(milliseconds: (1...200).map(Double.init).shuffled()))
    #expect(latency == .init(rows: 200, p50: 100, p95: 190, p99: 198))
    #expect(
      RungMeasurement.Latency(milliseconds: [7]) == .init(rows: 1, p50: 7, p95: 7, p99: 7))
    #expect(RungMeasurement.Latency(milliseconds: []) == nil)
  }
}
