internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Processes

/// Where the program starts, and the only place where it ends.
package enum EntryPoint {
  package static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if Supervisor.isMeant(by: arguments) { exit(Supervisor.run(arguments)) }
    // A reader that has seen enough (`harness show … | head`) is no reason to die of a signal in
    // the middle of writing a run's folder.
    signal(SIGPIPE, SIG_IGN)
    openClosedStreams()
    exit(await status(of: arguments).rawValue)
  }

  /// Gives a closed standard stream (`harness run … >&-`) to the null device. Else the next file that
  /// is opened takes its number, and what is printed would go into that file.
  private static func openClosedStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)  // Takes the lowest free number, which is this one.
    }
  }

  static func status(of arguments: [String]) async -> ExitCode {
    let console = Console()
    if let name = arguments.first, !name.hasPrefix("-"), !HarnessCommand.names.contains(name) {
      console.report(Diagnostic(unknownCommand: name, known: HarnessCommand.names))
      return ExitStatus.inputError.exitCode
    }
    do {
      var command = try HarnessCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .success
    } catch let failure as CommandFailure {
      failure.diagnostics.forEach(console.report)
      return failure.status.exitCode
    } catch let code as ExitCode {
      return code
    } catch {
      // Help and version are successes; all else that the parser throws is a usage error.
      let message = HarnessCommand.fullMessage(for: error)
      if HarnessCommand.exitCode(for: error) == .success {
        do { try console.print(message) } catch { return ExitStatus.broken.exitCode }
        return .success
      }
      console.note(message)
      return ExitStatus.inputError.exitCode
    }
  }
}
