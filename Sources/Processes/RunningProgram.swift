internal import CLinux
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// A program under supervision.
///
/// swift-subprocess starts the supervisor, in a session of its own and with nothing open but its three
/// standard streams, and waits for it. Limits, memory, and the whole family of processes are the
/// supervisor's, since nothing of that can be asked of swift-subprocess.
package struct RunningProgram: ~Copyable {
  /// Closing it tells the supervisor to end everything.
  private let stop: Descriptor
  private let report: Descriptor
  private let supervisor: Task<Void, any Error>
  private let start = ContinuousClock.now
  private let limits: ProgramLimits

  /// How long beyond its limit a supervisor is waited for before it is taken for dead: the program may
  /// have stopped it.
  private static let grace = 10.0

  /// - Parameters:
  ///   - order: what to start.
  ///   - executable: the harness's own binary.
  /// - Throws: where the system has no more pipes. That a program cannot be started is in its report.
  package init(
    _ order: ProgramOrder, supervisor executable: String = "/proc/self/exe"
  ) throws(ProcessError) {
    // Should the supervisor be killed, its children become this process's.
    _ = harness_adopt_orphans()
    let stopping = try Pipe()
    let reporting = try Pipe()
    reporting.reading.setNonblocking()
    let input = stopping.reading.release()
    let output = reporting.writing.release()
    stop = stopping.writing
    report = reporting.reading
    limits = order.limits
    supervisor = Task.detached {
      var options = PlatformOptions()
      options.createSession = true
      // Each variable has to end as C's strings do: swift-subprocess hands the bytes on as they are.
      _ = try await Subprocess.run(
        .path(.init(executable)), arguments: Arguments(order.supervisorArguments),
        environment: .custom(order.environment.map { Array($0.utf8) + [0] }),
        workingDirectory: .init(order.workingFolder), platformOptions: options,
        input: .fileDescriptor(.init(rawValue: input), closeAfterSpawningProcess: true),
        output: .fileDescriptor(.init(rawValue: output), closeAfterSpawningProcess: true),
        error: .discarded)
    }
  }

  /// Waits until it ends by itself or by a limit.
  package consuming func ended() async -> ProgramReport {
    let task = supervisor
    let seconds = limits.seconds + Self.grace
    let start = start
    let watch = Task.detached {
      try await Task.sleep(until: start + .seconds(seconds))
      // Its process is killed then.
      task.cancel()
    }
    _ = try? await supervisor.value
    watch.cancel()
    if let line = report.readAvailable(), let found = ProgramReport(line: String(bytes: line)) {
      return found
    }
    // What it watched over has become ours.
    ProcessFamily(head: getpid()).end()
    let elapsed = (ContinuousClock.now - start).components
    return ProgramReport(
      end: .supervisorGone, seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18,
      cpuSeconds: 0, peakBytes: 0)
  }

  /// Gives it so long to end by itself, then ends it.
  package consuming func stopped(after milliseconds: Int32) async -> ProgramReport {
    var event = reportEvent
    _ = poll(&event, 1, milliseconds)
    stop.hangUp()
    return await ended()
  }

  /// For polling: readable once the program has ended.
  var reportEvent: pollfd { pollfd(fd: report.number, events: Int16(POLLIN), revents: 0) }
}

extension String {
  fileprivate init(bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }
}
