import Models
import Probing
import Testing

@Suite("Confident joint")
struct ConfidentJointTests {
  private struct Case: Decodable {
    let classes: Int
    let given: [Int32]
    let probabilities: [[Double]]
    let counts: [[Double]]
    let joint: [[Double]]
    let contradicted: [Int]
  }

  @Test("counts, the calibrated joint and the rows off the diagonal are cleanlab's")
  func reference() throws {
    for expected in try fixture("confident-joint", as: [Case].self) {
      let joint = ConfidentJoint(
        given: expected.given, probabilities: ClassProbabilities(columns: expected.probabilities))
      #expect(joint.counts == expected.counts)
      for (own, others) in zip(joint.joint, expected.joint) {
        // cleanlab rounds the calibrated counts to whole rows.
        for (own, other) in zip(own, others) {
          #expect(abs(own - other) * Double(expected.given.count) < 1)
        }
      }
      let contradicted = expected.given.indices.filter {
        joint.confident[$0] >= 0 && joint.confident[$0] != expected.given[$0]
      }
      #expect(contradicted == expected.contradicted)
    }
  }

  @Test("labels that the model is sure of are not noise")
  func noNoise() {
    let joint = ConfidentJoint(
      given: [0, 0, 1, 1], probabilities: ClassProbabilities(positive: [0.1, 0.2, 0.9, 0.8]))
    #expect(joint.noiseRate == 0)
    #expect(abs(joint.thresholds[0] - 0.85) < 1e-15)
    // Below its class's mean, a row is confidently of none.
    #expect(joint.confident == [0, -1, 1, -1])
  }
}
