import Statistics
import Testing

@testable import Evaluation

@Suite struct SliceMeanTests {
  private let values = (0..<120).map { Double($0 * 7 % 31) - 12 }

  @Test func plainRowsAreStudentsMean() throws {
    let rows = Array(Int32(10)..<70)
    let mean = try #require(SliceMean(values, of: rows, weights: nil, clusters: nil))
    let moments = Moments(rows.map { values[Int($0)] })
    // The same sums in another order.
    #expect(abs(mean.mean - moments.mean) < 1e-13)
    #expect(abs(mean.standardError - (moments.standardError ?? 0)) < 1e-13)
    #expect(mean.degreesOfFreedom == 59)
  }

  /// Each row three times over, as one cluster, tells no more than once.
  @Test func clustersOfEqualRowsCountOnce() throws {
    let thrice = (0..<360).map { values[$0 / 3] }
    let clustered = try #require(
      SliceMean(thrice, of: Array(0..<360), weights: nil, clusters: (0..<360).map { $0 / 3 }))
    let once = try #require(
      SliceMean(values, of: Array(0..<120), weights: nil, clusters: nil))
    #expect(abs(clustered.standardError - once.standardError) < 1e-13)
    #expect(clustered.degreesOfFreedom == once.degreesOfFreedom)
    #expect(clustered.rows == 360)
  }

  /// A weight for all rows changes nothing, a weight of 0 leaves a row out of the mean.
  @Test func weightsAreRelative() throws {
    let rows = Array(Int32(0)..<60)
    let plain = try #require(SliceMean(values, of: rows, weights: nil, clusters: nil))
    let heavy = try #require(
      SliceMean(values, of: rows, weights: values.map { _ in 2.5 }, clusters: nil))
    #expect(abs(plain.mean - heavy.mean) < 1e-13)
    #expect(abs(plain.standardError - heavy.standardError) < 1e-13)
    let some = try #require(
      SliceMean(
        values, of: rows, weights: values.indices.map { $0 < 40 ? 1 : 0 }, clusters: nil))
    #expect(abs(some.mean - Moments(Array(values[..<40])).mean) < 1e-13)
  }

  @Test func fewRowsOrClustersTellNothing() {
    #expect(SliceMean(values, of: Array(0..<29), weights: nil, clusters: nil) == nil)
    let nine = values.indices.map { $0 % 9 }
    #expect(SliceMean(values, of: Array(0..<90), weights: nil, clusters: nine) == nil)
    #expect(
      SliceMean(values.map { _ in 1 }, of: Array(0..<60), weights: nil, clusters: nil) == nil)
  }
}
