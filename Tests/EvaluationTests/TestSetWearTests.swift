import Testing

@testable import Evaluation

/// Figures by SciPy 1.16: `(norm.isf(.025) + norm.ppf(.8)) ** 2 / (norm.isf(.05 / n / 2) +
/// norm.ppf(.8)) ** 2`.
@Suite struct TestSetWearTests {
  @Test func theFirstLookHasTheWholeOfAlpha() {
    let wear = TestSetWear(alpha: 0.05, looks: 3, ofRun: 3)
    #expect(wear.alpha == 0.05)
    #expect(wear.worth == 1)
  }

  @Test(arguments: [(2, 0.8258), (10, 0.5896), (27, 0.5019), (28, 0.4992)])
  func worthFallsWithEveryLook(looks: Int, worth: Double) {
    let wear = TestSetWear(alpha: 0.05, looks: looks, ofRun: 1)
    #expect(abs(wear.alpha - 0.05 / Double(looks)) < 1e-15)
    #expect(abs(wear.worth - worth) < 1e-4)
  }

  @Test(arguments: [0.01, 0.05, 0.2])
  func halfIsReachedWhereItIsSaid(alpha: Double) {
    let limit = TestSetWear(alpha: alpha, looks: 1, ofRun: 1).looksUntilHalf
    #expect(TestSetWear(alpha: alpha, looks: limit, ofRun: 1).worth < 0.5)
    #expect(TestSetWear(alpha: alpha, looks: limit - 1, ofRun: 1).worth >= 0.5)
  }

  @Test func severalCandidatesOfARunHaveAPartEach() {
    #expect(TestSetWear(alpha: 0.06, looks: 6, ofRun: 2).alpha == 0.02)
  }
}
