import Statistics
import Testing

@Suite("Holm's procedure")
struct HolmTests {
  private struct Family: Decodable {
    let pValues: [Double]
    let adjusted: [Double]
    let rejected: [Bool]
  }

  @Test("adjusted p-values and rejections are those of statsmodels")
  func reference() throws {
    for family in try fixture("holm", as: [Family].self) {
      let holm = Holm(pValues: family.pValues, alpha: 0.05)
      #expect(holm.rejected == family.rejected)
      for (actual, expected) in zip(holm.adjusted, family.adjusted) {
        // One product and a maximum.
        #expect(abs(actual - expected) <= 1e-15)
      }
    }
  }

  @Test("the textbook example: of 0.01, 0.04, 0.03, 0.005 the first and the last are rejected")
  func textbook() {
    let holm = Holm(pValues: [0.01, 0.04, 0.03, 0.005], alpha: 0.05)
    #expect(holm.rejected == [true, false, false, true])
    let levels: [Double] = [0.05 / 3, 0.05 / 2, 0.05 / 2, 0.05 / 4]
    #expect(holm.levels == levels)
  }

  @Test("a hypothesis is rejected exactly when its p-value is within its level")
  func levelsAgree() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<200 {
      let pValues = (0..<15).map { _ in random.uniform() * random.uniform() * 0.2 }
      let holm = Holm(pValues: pValues, alpha: 0.1)
      for index in pValues.indices {
        #expect(holm.rejected[index] == (pValues[index] <= holm.levels[index]))
        #expect(holm.rejected[index] == (holm.adjusted[index] <= 0.1))
      }
    }
  }

  @Test("no hypotheses, no rejections")
  func empty() {
    #expect(Holm(pValues: [], alpha: 0.05).adjusted.isEmpty)
  }
}
