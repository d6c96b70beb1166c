/// The value of a decimal digit; nil for any other byte.
@inline(__always)
func asciiDigit(_ byte: UInt8) -> Int? {
  let value = byte &- UInt8(ascii: "0")
  return value < 10 ? Int(value) : nil
}
