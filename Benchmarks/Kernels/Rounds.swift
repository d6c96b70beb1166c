internal import ArgumentParser

/// How often and on how many threads a stage is timed.
struct Rounds: ParsableArguments {
  @Option(help: "Threads to share the work out to.")
  var threads = 1

  @Option(help: "How often the stage is done.")
  var rounds = 1

  /// The seconds of each round, and the last round's answer.
  func time<Answer>(_ stage: () throws -> Answer) rethrows -> (seconds: [Double], answer: Answer?) {
    var seconds: [Double] = []
    var answer: Answer?
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      // The answer before is freed outside of the time.
      answer = nil
      let elapsed = try clock.measure { answer = try stage() }
      seconds.append(elapsed / .seconds(1))
    }
    return (seconds, answer)
  }
}
