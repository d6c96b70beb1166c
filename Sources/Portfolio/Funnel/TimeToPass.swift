/// How long it takes to get through a gate.
///
/// Those that still stand there will take longer than they have so far, and leaving them out would
/// make the time too short: they are censored (Kaplan and Meier 1958). Those that were stopped never
/// pass.
struct TimeToPass {
  /// Days of those that passed.
  var passed: [Int] = []
  /// Days so far of those that stand there.
  var standing: [Int] = []
  var stopped = 0

  /// Days within which half of the projects pass; nil where fewer than half ever do, or too few have
  /// so far to tell. O(n²) for n projects.
  var median: Int? {
    var remaining = 1.0
    for day in Set(passed).sorted() {
      // Of those that stood there for so long; the stopped ones stand there for ever.
      let atRisk = (passed + standing).count { $0 >= day } + stopped
      remaining *= 1 - Double(passed.count { $0 == day }) / Double(atRisk)
      if remaining <= 0.5 { return day }
    }
    return nil
  }
}
