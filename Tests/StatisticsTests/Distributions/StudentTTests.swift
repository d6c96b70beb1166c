import Statistics
import Testing

@Suite("Student's t distribution")
struct StudentTTests {
  private struct Reference: Decodable {
    let cumulative: [[Double]]
    let quantile: [[Double]]
  }

  @Test("probabilities are SciPy's")
  func cumulative() throws {
    for row in try fixture("student", as: Reference.self).cumulative {
      let actual = StudentT(degreesOfFreedom: row[0]).cumulative(row[1])
      // Far tails are powers, whose exponent (up to ν/2 · log(1 + t²/ν), some 800 here) turns
      // its rounding error into a relative one.
      let tolerance = 5e-14
      #expect(relativeError(actual, row[2]) <= tolerance, "ν = \(row[0]), t = \(row[1])")
    }
  }

  @Test("quantiles are SciPy's")
  func quantile() throws {
    for row in try fixture("student", as: Reference.self).quantile {
      let actual = StudentT(degreesOfFreedom: row[0]).quantile(row[1])
      // Newton's steps end at two units in the last place of a tail that is good to about 1e-14.
      #expect(relativeError(actual, row[2]) <= 1e-13, "ν = \(row[0]), p = \(row[1])")
    }
  }

  @Test("with infinite degrees of freedom it is the normal distribution")
  func limit() {
    let t = StudentT(degreesOfFreedom: .infinity)
    #expect(t.cumulative(-1.3) == Normal.cumulative(-1.3))
    #expect(t.quantile(0.01) == Normal.quantile(0.01))
  }
}
