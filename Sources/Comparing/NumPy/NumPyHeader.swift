/// What stands before the elements in a file of NumPy's format, version 1.0: a magic word, the length
/// of the rest, and a Python dictionary, filled up with blanks so that the elements begin at a multiple
/// of 64 (numpy.lib.format).
struct NumPyHeader: Equatable {
  let kind: ElementKind
  let shape: [Int]
  let isColumnMajor: Bool

  private static let start: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
  private static let alignment = 64
  /// The magic word and the two bytes of the length.
  private static let prefix = start.count + 2

  init(of array: NumPyArray) {
    kind = array.elements.kind
    shape = array.shape
    isColumnMajor = array.isColumnMajor
  }

  var bytes: [UInt8] {
    // A line break ends it.
    let length = Self.prefix + text.utf8.count + 1
    let padded = (length + Self.alignment - 1) / Self.alignment * Self.alignment
    var bytes = Self.start
    bytes += UInt16(padded - Self.prefix).littleEndianBytes
    bytes += Array(text.utf8)
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: padded - length)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private var text: String {
    let axes = shape.map { "\($0)" }.joined(separator: ", ") + (shape.count == 1 ? "," : "")
    return "{'descr': '\(kind.rawValue)', 'fortran_order': \(isColumnMajor ? "True" : "False"), "
      + "'shape': (\(axes)), }"
  }

  /// Of the start of a file, with where the elements begin; nil for any header that this program would
  /// not have written to the byte.
  static func read(_ bytes: ArraySlice<UInt8>) -> (header: NumPyHeader, end: Int)? {
    guard bytes.count >= prefix, bytes.starts(with: start) else { return nil }
    let length = Int(UInt16(littleEndianBytes: bytes.dropFirst(start.count)))
    guard bytes.count >= prefix + length else { return nil }
    let end = bytes.startIndex + prefix + length
    let text = String(decoding: bytes[(bytes.startIndex + prefix)..<end], as: UTF8.self)
    guard let header = NumPyHeader(text), header.bytes.elementsEqual(bytes[..<end]) else {
      return nil
    }
    return (header, end)
  }

  /// Of the dictionary's text.
  private init?(_ text: String) {
    let pattern =
      /\{'descr': '([<|][a-z][0-9])', 'fortran_order': (True|False), 'shape': \(([0-9, ]*)\), \} *\n/
    guard let match = text.wholeMatch(of: pattern),
      let kind = ElementKind(rawValue: String(match.1))
    else { return nil }
    let axes = match.3.split(separator: ",").map { Int($0.drop { $0 == " " }) }
    let shape = axes.compactMap(\.self)
    guard shape.count == axes.count, shape.count <= 2 else { return nil }
    self.kind = kind
    self.shape = shape
    isColumnMajor = match.2 == "True"
  }

  /// How many elements follow; nil where no machine could hold so many.
  var count: Int? {
    shape.reduce(1 as Int?) { count, axis in
      count.flatMap {
        let (product, overflows) = $0.multipliedReportingOverflow(by: axis)
        return overflows || product > Int.max / 8 ? nil : product
      }
    }
  }
}
