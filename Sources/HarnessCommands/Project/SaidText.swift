internal import ArgumentParser
internal import Foundation

/// What people give as a name or a reason: kept for good, so that it has to say something.
enum SaidText {
  static func check(_ text: String, _ option: String) throws {
    guard !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
      throw ValidationError("\(option) takes a text, not an empty one")
    }
    guard text.utf8.count <= 10_000 else {
      throw ValidationError("\(option) takes at most 10,000 bytes; give the address of the rest")
    }
  }
}
