internal import CLinux
internal import Glibc

/// A program that is started, and waited for.
///
/// By `posix_spawn`, with files for what it says: nothing has to be drained while it runs, so neither
/// threads nor an asynchronous caller are needed.
struct ChildProcess {
  let program: String
  let arguments: [String]
  /// `NAME=value`.
  let environment: [String]
  let workingFolder: String
  /// A new file for what it writes to standard error; standard output goes nowhere, and standard
  /// input is empty.
  let messagesPath: String

  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Starts it, with the signals as a shell would leave them, and waits for its end.
  func run() throws(ChildProcessError) -> End {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, messagesPath, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    harness_spawn_in_folder(&actions, workingFolder)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    // Ignored by the harness, which a child would inherit.
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var child = pid_t()
    let code = Self.withCStrings([program] + arguments) { arguments in
      Self.withCStrings(environment) { environment in
        posix_spawn(&child, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw ChildProcessError(errno: code) }
    return try Self.wait(for: child)
  }

  private static func wait(for child: pid_t) throws(ChildProcessError) -> End {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      let number = errno
      if number != EINTR { throw ChildProcessError(errno: number) }
    }
    // The low seven bits are the signal that ended it; the next byte is its exit code.
    let signal = status & 0x7f
    return signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
  }

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

/// The system could not start a program; its number of the reason.
struct ChildProcessError: Error, Equatable {
  let errno: Int32
}
