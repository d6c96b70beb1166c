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
        let x = Lanes((0..<8).map { _ in (random.uniform() * 2 - 1) * range })
        let found = VectorExponential.of(x)
        for lane in 0..<8 {
          let expected = exp(x[lane])
          worst = max(worst, abs(found[lane] - expected) / expected.ulp)
        }
      }
    }
    #expect(worst <= 2)
    let special = VectorExponential.of(Lanes(0, -0.0, -708, -708.5, -1e6, -.infinity, 709, -1e-300))
    #expect(special[0] == 1 && special[1] == 1 && special[7] == 1)
    #expect(abs(special[2] / exp(-708) - 1) < 1e-15)
    #expect(special[3] == 0 && special[4] == 0 && special[5] == 0)
    #expect(abs(special[6] / exp(709) - 1) < 1e-15)
  }

  /// Every width that problems stand in, with rows that do not fill the last eight up.
  @Test(arguments: [2, 3, 7], [1, 2, 3, 9])
  func lossesAndResidualsAreTheDefinitions(classes: Int, problems: Int) {
    var random = SeededRandom(seed: 4)
    let rows = 13
    let width = LogLossLanes.width(for: problems)
    let planes = classes == 2 ? 1 : classes
    let isValidated = (0..<problems).map { $0 % 2 == 1 }
    var lanes = LogLossLanes(isValidated: isValidated)
    let scratch = MarginScratch(planes: planes, places: rows * width)
    let codes = (0..<rows).map { _ in random.uniform(below: classes) }
    scratch.fillTruths(codes.map { Int32($0) }[...], width)
    var margins = [[[Double]]](
      repeating: [[Double]](
        repeating: [Double](repeating: 0, count: planes), count: problems), count: rows)
    for row in 0..<rows {
      for problem in 0..<width {
        for plane in 0..<planes {
          // Some are so far off that a probability vanishes.
          let margin = (random.uniform() * 2 - 1) * (row % 4 == 0 ? 90 : 3)
          scratch.plane(plane)[row * width + problem] = margin
          if problem < problems { margins[row][problem][plane] = margin }
        }
      }
    }
    scratch.turnToResiduals(classCount: classes, rows: rows, width: width, &lanes)
    for problem in 0..<problems {
      var loss = 0.0
      for row in 0..<rows {
        let all = classes == 2 ? [0, margins[row][problem][0]] : margins[row][problem]
        let top = all.reduce(-.infinity) { max($0, $1) }
        let total = all.reduce(0) { $0 + exp($1 - top) }
        let own = top - all[codes[row]] + log(total)
        loss += isValidated[problem] ? min(own, -log(Double.ulpOfOne)) : own
        for plane in 0..<planes {
          let index = classes == 2 ? 1 : plane
          let expected = exp(all[index] - top) / total - (codes[row] == index ? 1 : 0)
          let found = scratch.plane(plane)[row * width + problem]
          #expect(abs(found - expected) < 4e-16)
        }
      }
      #expect(abs(lanes.losses[problem] - loss) < 1e-13 * max(1, loss))
    }
  }
}
