import CVectorKernels
import Foundation
import Statistics
import Testing

@testable import Models

/// The kernels of the log loss against the C library, one number at a time.
@Suite struct KernelTests {
  @Test func exponentialIsWithinTwoUnitsOfTheCLibrarys() {
    var random = SeededRandom(seed: 2)
    var worst = 0.0
    for range in [1e-18, 1e-3, 1, 30, 700] {
      for _ in 0..<250 {
        let x = (0..<8).map { _ in (random.uniform() * 2 - 1) * range }
        var found = x
        harness_exponentials(&found)
        for lane in 0..<8 {
          let expected = exp(x[lane])
          worst = max(worst, abs(found[lane] - expected) / expected.ulp)
        }
      }
    }
    #expect(worst <= 2)
    var special: [Double] = [0, -0.0, -708, -708.5, -1e6, -.infinity, 709, -1e-300]
    harness_exponentials(&special)
    #expect(special[0] == 1 && special[1] == 1 && special[7] == 1)
    #expect(abs(special[2] / exp(-708) - 1) < 1e-15)
    #expect(special[3] == 0 && special[4] == 0 && special[5] == 0)
    #expect(abs(special[6] / exp(709) - 1) < 1e-15)
  }

  /// Every width that problems stand in, with rows that do not fill the last eight up.
  @Test(arguments: [2, 3, 7, 11], [1, 2, 3, 9])
  func lossesAndResidualsAreTheDefinitions(classes: Int, problems: Int) {
    var random = SeededRandom(seed: 4)
    let rows = 13
    let layout = MarginLayout(problems: problems, classCount: classes)
    let planes = classes == 2 ? 1 : classes
    let isValidated = (0..<problems).map { $0 % 2 == 1 }
    var losses = LogLosses(layout, isValidated: isValidated)
    let scratch = MarginScratch(count: rows * layout.width)
    let codes = (0..<rows).map { _ in random.uniform(below: classes) }
    // Some are so far off that a probability vanishes.
    for place in 0..<rows * layout.width {
      scratch.values[place] = (random.uniform() * 2 - 1) * (place / layout.width % 4 == 0 ? 90 : 3)
    }
    let margins = (0..<rows).map { row in
      (0..<problems).map { problem in
        (0..<planes).map {
          scratch.values[row * layout.width + problem * layout.stride + $0]
        }
      }
    }
    losses.turnToResiduals(scratch, codes: codes.map { Int32($0) }[...])
    for problem in 0..<problems {
      var loss = 0.0
      var leastLead = Double.infinity
      for row in 0..<rows {
        let all = classes == 2 ? [0, margins[row][problem][0]] : margins[row][problem]
        let top = all.reduce(-.infinity) { max($0, $1) }
        let total = all.reduce(0) { $0 + exp($1 - top) }
        let own = top - all[codes[row]] + log(total)
        loss += isValidated[problem] ? min(own, -log(Double.ulpOfOne)) : own
        let others = all.indices.filter { $0 != codes[row] }.map { all[$0] }
        leastLead = min(leastLead, all[codes[row]] - others.reduce(-.infinity) { max($0, $1) })
        for plane in 0..<planes {
          let index = classes == 2 ? 1 : plane
          let expected = exp(all[index] - top) / total - (codes[row] == index ? 1 : 0)
          let found = scratch.values[row * layout.width + problem * layout.stride + plane]
          #expect(abs(found - expected) < 4e-16)
        }
        for unused in planes..<max(planes, layout.stride) {
          #expect(scratch.values[row * layout.width + problem * layout.stride + unused] == 0)
        }
      }
      #expect(abs(losses.losses[problem] - loss) < 1e-13 * max(1, loss))
      #expect(losses.leastLeads[problem] == leastLead)
    }
  }
}
