/// The cells of a boolean column: `true` and `false`, in any case of ASCII letters.
package enum BooleanText {
  package static let levels: [ExactString] = ["false", "true"]

  /// The code of the level; nil for any other text.
  package static func code(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
    switch text.count {
    case 4 where equal(text, "true"): 1
    case 5 where equal(text, "false"): 0
    default: nil
    }
  }

  private static func equal(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    text.indices.allSatisfy { text[$0] | 0x20 == word.utf8Start[$0] }
  }
}
