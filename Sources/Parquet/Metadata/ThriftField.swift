/// The head of a field in Thrift's compact protocol.
struct ThriftField {
  let id: Int
  let type: ThriftType
}

/// The types of Thrift's compact protocol, by its numbers.
enum ThriftType: UInt8 {
  case stop, `true`, `false`, byte, int16, int32, int64, double, binary, list, set, map, structure
  case uuid
}
