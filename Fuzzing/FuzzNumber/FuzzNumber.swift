internal import Tabular

/// What is taken for a number is what the C library reads from the same text, to the bit; and what
/// is not, is none to it either, or one of those that it reads and a table does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumber(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  let found = DecimalNumber.parse(text)
  // The library stops at a NUL, passes over blanks, and reads words and hexadecimal.
  let isPlain = text.allSatisfy { byte in
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || "+-.eE".utf8.contains(byte)
  }
  guard isPlain, !text.isEmpty else {
    precondition(found == nil, "a number with other characters")
    return 0
  }
  let (expected, length) = libraryValue(text)
  let isNumber = length == text.count && expected.isFinite
  precondition((found != nil) == isNumber, "one takes it for a number")
  precondition(found == nil || found?.bitPattern == expected.bitPattern, "not the nearest double")
  return 0
}
