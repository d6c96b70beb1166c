/// What the elements of an array are, as NumPy's headers spell it: little-endian, as on every machine
/// that this program runs on.
enum ElementKind: String {
  case double = "<f8"
  case integer = "<i4"
  case byte = "|u1"

  var size: Int {
    switch self {
    case .double: 8
    case .integer: 4
    case .byte: 1
    }
  }
}
