internal import Foundation

extension CanonicalJSON {
  /// A value of ours in that form. Numbers have the fewest digits that read back as the same double.
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do { return try of(Array(try encoder.encode(value))) } catch {
      preconditionFailure("what is signed has a JSON form: \(error)")
    }
  }
}
