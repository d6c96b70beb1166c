internal import Diagnostics
internal import Foundation
internal import Reporting

/// The two streams: data to standard output, all else to standard error.
struct Console: Sendable {
  /// Colours and weights where standard output is a terminal.
  static var style: TextSummary.Style { isatty(STDOUT_FILENO) == 1 ? .ansi : .plain }

  /// Writes text and a newline, where it does not end with one, to standard output.
  func print(_ text: String) throws {
    try write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes bytes as they are to standard output. An answer that got lost, on a full disk say, is an
  /// error; a closed pipe is the reader's wish.
  func write(_ bytes: [UInt8]) throws {
    let refusal = Self.write(bytes, to: STDOUT_FILENO)
    guard refusal == 0 || refusal == EPIPE else {
      throw CommandFailure(
        [Diagnostic(stream: "standard output", errno: refusal)], status: .broken)
    }
  }

  /// Writes a line to standard error. Where that cannot be written, there is nobody to tell.
  func note(_ text: String) {
    _ = Self.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes text to standard error as it is.
  func noteUnended(_ text: String) {
    _ = Self.write(Array(text.utf8), to: STDERR_FILENO)
  }

  func report(_ diagnostic: Diagnostic) {
    let place = diagnostic.place.map { "\($0): " } ?? "harness: "
    note((place + diagnostic.message).neutralisingControls)
    if let hint = diagnostic.hint { note("  hint: \(hint.neutralisingControls)") }
  }

  /// Writes all; 0, or the system's number of the reason why not.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno != EINTR { return errno }
        rest = rest.dropFirst(max(0, written))
      }
      return 0
    }
  }
}

extension String {
  /// The text without characters that a terminal would obey or that turn the direction of text:
  /// names and cells from data are quoted in messages.
  var neutralisingControls: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n" && scalar != "\t", .format, .lineSeparator,
        .paragraphSeparator:
        scalars.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
