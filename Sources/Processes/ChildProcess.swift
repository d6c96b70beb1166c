internal import CLinux
internal import Glibc

/// A program that is started by `posix_spawn`, with the signals as a shell would leave them and no
/// descriptors of ours but those that it is given.
package struct ChildProcess {
  /// A path, or a name that is looked for along `PATH`.
  package let program: String
  package let arguments: [String]
  /// `NAME=value`.
  package let environment: [String]
  /// Nil: where this process works.
  package var workingFolder: String?
  /// At the head of a session, and so of a process group, of its own: no terminal reaches it.
  package var isOwnSession = false
  package var input = Input.nothing
  package let output: Output

  package enum Input: Sendable {
    case nothing
    case file(path: String)
    /// That of this process: a program that asks its user something finds the terminal there.
    case inherited
  }

  package enum Output {
    /// A new file for what it writes to standard error; standard output goes nowhere.
    case messages(path: String)
    /// A new file for each of the two.
    case files(output: String, messages: String)
    /// Both go to an open descriptor.
    case descriptor(Int32)
  }

  package enum End: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  package init(
    program: String, arguments: [String], environment: [String], workingFolder: String? = nil,
    isOwnSession: Bool = false, output: Output
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.workingFolder = workingFolder
    self.isOwnSession = isOwnSession
    self.output = output
  }

  /// Starts it and waits for its end. Where messages go to a file nothing has to be drained while it
  /// runs, so neither threads nor an asynchronous caller are needed.
  package func run() throws(ProcessError) -> End {
    try Self.end(of: try start())
  }

  /// Starts it and waits for its end, but no longer than so many seconds: then it is killed, and the
  /// answer is nil.
  package func run(seconds limit: Int) throws(ProcessError) -> End? {
    let child = try start()
    let hasEnded = Self.waits(for: child, milliseconds: Int32(clamping: limit * 1000))
    // The child has not been waited for, so its number is still its own.
    if !hasEnded { kill(child, SIGKILL) }
    let end = try Self.end(of: child)
    return hasEnded ? end : nil
  }

  /// Whether it ends within the time. Where the system has no descriptors of processes (before Linux
  /// 5.3) it is given all the time that it takes.
  private static func waits(for child: pid_t, milliseconds: Int32) -> Bool {
    let number = harness_process_descriptor(child)
    guard number >= 0 else { return true }
    let process = Descriptor(number)
    let clock = ContinuousClock()
    let deadline = clock.now + .milliseconds(Int(milliseconds))
    while true {
      let left = (deadline - clock.now) / .milliseconds(1)
      var event = pollfd(fd: process.number, events: Int16(POLLIN), revents: 0)
      let answer = poll(&event, 1, Int32(clamping: Int(left.rounded(.up))))
      // A signal may have interrupted it.
      if answer >= 0 || errno != EINTR { return answer != 0 }
    }
  }

  private static func end(of child: pid_t) throws(ProcessError) -> End {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      let number = errno
      if number != EINTR { throw ProcessError(errno: number) }
    }
    return End(status: status)
  }

  /// Starts it; whoever does so has to wait for it.
  func start() throws(ProcessError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch input {
    case .nothing:
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    case .file(let path):
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDONLY, 0)
    case .inherited: break
    }
    let new = O_WRONLY | O_CREAT | O_EXCL
    switch output {
    case .messages(let path):
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, path, new, 0o600)
    case .files(let output, let messages):
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, new, 0o600)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages, new, 0o600)
    case .descriptor(let descriptor):
      posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, descriptor, STDERR_FILENO)
    }
    if let workingFolder { harness_spawn_in_folder(&actions, workingFolder) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    // Ignored by the harness, which a child would inherit.
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    let session = isOwnSession ? Self.ownSession : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | session)

    var child = pid_t()
    let code = Self.withCStrings([program] + arguments) { arguments in
      Self.withCStrings(environment) { environment in
        posix_spawnp(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw ProcessError(errno: code) }
    return child
  }

  /// `POSIX_SPAWN_SETSID`, which glibc's header shows to GNU sources alone.
  private static let ownSession: Int16 = 0x80

  /// The strings as C wants them: pointers, and nil behind the last.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("never empty") }
      return body(start)
    }
  }
}

extension ChildProcess.End {
  /// The low seven bits are the signal that ended it; the next byte is its exit code.
  init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
  }
}
