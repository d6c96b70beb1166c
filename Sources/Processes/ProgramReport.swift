/// How a program ended, and what it used, with all the processes that it started.
package struct ProgramReport: Equatable, Sendable {
  package let end: End
  /// From its start to its end.
  package let seconds: Double
  /// User and system time.
  package let cpuSeconds: Double
  /// The most memory at once.
  package let peakBytes: Int

  package enum End: Equatable, Sendable {
    case exit(code: Int)
    case signal(Int)
    /// It was never started; the system's number of the reason.
    case notStarted(errno: Int)
    case timeLimit
    case memoryLimit
    case processLimit(Int)
    /// Ended because nobody wanted it any more.
    case stopped
    /// Whoever watched over it is gone: killed, perhaps by the program itself.
    case supervisorGone
  }

  package init(end: End, seconds: Double, cpuSeconds: Double, peakBytes: Int) {
    self.end = end
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
    self.peakBytes = peakBytes
  }
}

/// The report as a line of words, which is how a supervisor hands it on.
extension ProgramReport {
  var line: String {
    let end =
      switch end {
      case .exit(let code): "exit \(code)"
      case .signal(let number): "signal \(number)"
      case .notStarted(let errno): "not-started \(errno)"
      case .timeLimit: "time-limit 0"
      case .memoryLimit: "memory-limit 0"
      case .processLimit(let count): "process-limit \(count)"
      case .stopped: "stopped 0"
      case .supervisorGone: "supervisor-gone 0"
      }
    return "\(end) \(seconds) \(cpuSeconds) \(peakBytes)\n"
  }

  /// Nil for what no supervisor writes.
  init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 5, let number = Int(words[1]), let seconds = Double(words[2]),
      let cpuSeconds = Double(words[3]), let peakBytes = Int(words[4])
    else { return nil }
    let end: End
    switch words[0] {
    case "exit": end = .exit(code: number)
    case "signal": end = .signal(number)
    case "not-started": end = .notStarted(errno: number)
    case "time-limit": end = .timeLimit
    case "memory-limit": end = .memoryLimit
    case "process-limit": end = .processLimit(number)
    case "stopped": end = .stopped
    default: return nil
    }
    self.init(end: end, seconds: seconds, cpuSeconds: cpuSeconds, peakBytes: peakBytes)
  }
}
