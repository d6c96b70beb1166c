internal import Diagnostics
internal import Foundation

/// The two streams: data to standard output, all else to standard error.
struct Console: Sendable {
  /// Writes text and a newline, where it does not end with one, to standard output.
  func print(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput)
  }

  /// Writes bytes as they are to standard output.
  func write(_ bytes: [UInt8]) {
    try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }

  /// Writes a line to standard error.
  func note(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: .standardError)
  }

  func report(_ diagnostic: Diagnostic) {
    let place = diagnostic.place.map { "\($0): " } ?? "harness: "
    note((place + diagnostic.message).neutralisingControls)
    if let hint = diagnostic.hint { note("  hint: \(hint.neutralisingControls)") }
  }

  private func write(_ text: String, to handle: FileHandle) {
    // A closed pipe is the reader's wish, not an error.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}

extension String {
  /// The text without characters that a terminal would obey or that turn the direction of text:
  /// names and cells from data are quoted in messages.
  fileprivate var neutralisingControls: String {
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
