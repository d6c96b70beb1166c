internal import CLinux
internal import Foundation

/// The process between the harness and a program: the harness's own binary, started for this.
///
/// It does what cannot be done from outside: it adopts the program's orphans, so that whatever the
/// program starts can be found and ended; it waits for all of them, so that what they used is counted;
/// it watches their time and memory; it keeps their output within bounds. Its standard input is a pipe
/// that the harness holds: when that ends the harness is gone or has had enough, and everything is
/// ended. That works however the harness went, `kill -9` included, and needs no signal handlers.
///
/// Memory is watched, not limited by `setrlimit`: `RLIMIT_AS` counts addresses, of which Python, Java
/// and BLAS take many times what they use, and each process gets its own. Between two looks a program
/// can take more than it may; should the system run out, its out-of-memory killer is told to take the
/// program first.
package struct Supervisor {
  private let order: ProgramOrder
  private let family = ProcessFamily(head: getpid())
  private let start = now
  private var peakBytes = 0
  /// Somebody can still write to the program's output.
  private var isTalking = true

  /// Whether this process was started as a supervisor.
  package static func isMeant(by arguments: [String]) -> Bool {
    arguments.first == ProgramOrder.supervisorMark
  }

  /// Starts the program, waits for its end, and writes the report to standard output. Returns the exit
  /// code.
  package static func run(_ arguments: [String]) -> Int32 {
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }.sorted()
    guard let order = ProgramOrder(supervisorArguments: arguments, environment: environment)
    else { return 2 }
    var supervisor = Supervisor(order: order)
    let report = supervisor.supervise()
    Descriptor(dup(STDOUT_FILENO)).write(Array(report.line.utf8))
    return 0
  }

  private init(order: ProgramOrder) { self.order = order }

  private mutating func supervise() -> ProgramReport {
    _ = harness_adopt_orphans()
    var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
    do throws(ProcessError) {
      return try superviseStarted()
    } catch {
      return report(.notStarted(errno: Int(error.errno)))
    }
  }

  private mutating func superviseStarted() throws(ProcessError) -> ProgramReport {
    var log = try BoundedLog(path: order.logPath)
    let pipe = try Pipe()
    let output = pipe.reading
    let said = pipe.writing
    output.setNonblocking()
    let program = try ChildProcess(
      program: order.command[0], arguments: Array(order.command.dropFirst()),
      environment: order.environment, isOwnSession: true, output: .descriptor(said.number)
    ).start()
    _ = consume said
    preferForOutOfMemory(program)
    let ended = Descriptor(harness_process_descriptor(program))

    var end: ProgramReport.End?
    var pause: Int32 = 1
    while end == nil {
      let isHarnessThere = wait(for: output, ended, milliseconds: pause, into: &log)
      // Looks come quickly at first: a short program has a peak too.
      pause = min(pause * 2, 20)
      if !isHarnessThere {
        end = .stopped
      } else if let status = Self.reap(program) {
        end =
          switch ChildProcess.End(status: status) {
          case .exit(let code): .exit(code: Int(code))
          case .signal(let signal): .signal(Int(signal))
          }
      } else {
        end = exceededLimit()
      }
    }
    let found = report(end ?? .stopped)
    family.end()
    while let bytes = output.readAvailable(), !bytes.isEmpty { log.append(bytes) }
    log.finish()
    if end == .stopped, !isHarnessAlive { removeScratch() }
    return ProgramReport(
      end: found.end, seconds: found.seconds, cpuSeconds: Self.cpuSeconds,
      peakBytes: found.peakBytes)
  }

  /// Waits until the program ends or a little time is over, and takes down what it says meanwhile.
  /// False once the harness has closed its end of the pipe.
  private mutating func wait(
    for output: borrowing Descriptor, _ ended: borrowing Descriptor, milliseconds: Int32,
    into log: inout BoundedLog
  ) -> Bool {
    // A negative number is passed over.
    var events = [STDIN_FILENO, ended.number, isTalking ? output.number : -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&events, nfds_t(events.count), milliseconds)
    if events[2].revents != 0 {
      // A flood is not read to its end: the limits want to be looked at in between.
      for _ in 0..<16 {
        guard let bytes = output.readAvailable() else {
          isTalking = false
          break
        }
        if bytes.isEmpty { break }
        log.append(bytes)
      }
    }
    return events[0].revents == 0
  }

  private mutating func exceededLimit() -> ProgramReport.End? {
    let members = family.members
    let memory = family.memory(of: members)
    peakBytes = max(peakBytes, memory.largest)
    if Self.now - start > order.limits.seconds { return .timeLimit }
    if members.count > order.limits.processes { return .processLimit(members.count) }
    if memory.together > order.limits.bytes,
      members.count == 1 || family.exclusiveMemory(of: members) > order.limits.bytes
    {
      return .memoryLimit
    }
    return nil
  }

  /// What the program used is known once all of it has ended and been waited for.
  private func report(_ end: ProgramReport.End) -> ProgramReport {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    // In the kernel's kilobytes. It counts this process's own pages from before the program's start,
    // so it only stands in where the program ended before the first look.
    let peak = peakBytes > 0 ? peakBytes : usage.ru_maxrss * 1024
    return ProgramReport(
      end: end, seconds: Self.now - start, cpuSeconds: Self.cpuSeconds, peakBytes: peak)
  }

  /// The wait status of a child that has ended.
  private static func reap(_ process: pid_t) -> Int32? {
    var status: Int32 = 0
    return waitpid(process, &status, WNOHANG) == process ? status : nil
  }

  /// Should the system run out of memory, it ends this process first. Children inherit it.
  private func preferForOutOfMemory(_ process: pid_t) {
    guard let file = try? Descriptor(opening: "/proc/\(process)/oom_score_adj", O_WRONLY) else {
      return
    }
    file.write(Array("1000".utf8))
  }

  /// A harness that is gone has left this process to somebody else.
  private var isHarnessAlive: Bool {
    Descriptor(dup(STDOUT_FILENO)).hasReader
  }

  private func removeScratch() {
    try? FileManager.default.removeItem(atPath: order.scratchFolder)
  }

  private static var cpuSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension Descriptor {
  /// Of the writing end of a pipe: whether anybody holds the other one.
  fileprivate var hasReader: Bool {
    var event = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    _ = poll(&event, 1, 0)
    return event.revents & Int16(POLLERR) == 0
  }
}
