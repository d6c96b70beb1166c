import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("predictons", "predictions"), ("prediciton", "prediction"), ("auc_roc", "roc_auc"),
    ("RMSE", "rmse"), ("Split", "split"), ("sexe", "sex"), ("exlcude", "exclude"),
  ])
  func slipsAreForgiven(_ slip: String, _ meant: String) {
    let known = ["predictions", "prediction", "roc_auc", "rmse", "split", "sex", "exclude", "mae"]
    #expect(NearestName.of(slip, in: known) == meant)
  }

  @Test(arguments: ["colour", "ab", "", "x", "entirely_different"])
  func otherWordsAreNot(_ word: String) {
    #expect(NearestName.of(word, in: ["sex", "age", "y", "predictions"]) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("ca", "abc", 3), ("ab", "ba", 1),
    ("kitten", "sitting", 3), ("abcdef", "abdcef", 1),
  ])
  func distanceCountsEditsAndSwaps(_ left: String, _ right: String, _ expected: Int) {
    let distance = NearestName.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(distance == expected)
  }

  @Test func ofEquallyNearNamesTheFirstIsTaken() {
    #expect(NearestName.of("metrix", in: ["metrics", "matrix", "metric"]) == "matrix")
  }
}
