extension ValueForm {
  /// What a column of these types holds, or the feature that is not known.
  static func of(
    _ physical: PhysicalType, _ logical: LogicalType?, length: Int
  ) -> Result<ValueForm, UnknownType> {
    switch (logical, physical) {
    case (.null, _): plain(physical)
    case (nil, _): plain(physical)
    case (.text, .byteArray): .success(.text(.bytes))
    case (.uuid, .fixedLengthByteArray) where length == 16: .success(.text(.uuid))
    case (.integer(let isSigned), .int32): .success(.number(isSigned ? .int32 : .uint32))
    case (.integer(let isSigned), .int64): .success(.number(isSigned ? .int64 : .uint64))
    case (.decimal(let scale), _): decimal(physical, scale: scale, length: length)
    case (.date, .int32): .success(.number(.date))
    case (.time(let unit), .int32): .success(.number(.time32(unit)))
    case (.time(let unit), .int64): .success(.number(.time64(unit)))
    case (.timestamp(let unit), .int64): .success(.number(.timestamp(unit)))
    case (.float16, .fixedLengthByteArray) where length == 2: .success(.number(.float16))
    case (.other(let name), _): .failure(UnknownType(name: name))
    default: .failure(UnknownType(name: physical.name))
    }
  }

  struct UnknownType: Error {
    let name: String
  }

  private static func plain(_ physical: PhysicalType) -> Result<ValueForm, UnknownType> {
    switch physical {
    case .boolean: .success(.boolean)
    case .int32: .success(.number(.int32))
    case .int64: .success(.number(.int64))
    case .int96: .success(.number(.int96))
    case .float: .success(.number(.float))
    case .double: .success(.number(.double))
    // Older writers did not say that a text is one.
    case .byteArray: .success(.text(.bytes))
    case .fixedLengthByteArray: .failure(UnknownType(name: physical.name))
    }
  }

  private static func decimal(
    _ physical: PhysicalType, scale: Int, length: Int
  ) -> Result<ValueForm, UnknownType> {
    let unknown = UnknownType(name: "DECIMAL in \(physical.name)")
    // Scales beyond these belong to no double.
    guard (0...400).contains(scale) else { return .failure(unknown) }
    return switch physical {
    case .int32: .success(.number(.decimal32(scale: scale)))
    case .int64: .success(.number(.decimal64(scale: scale)))
    case .fixedLengthByteArray where (1...128).contains(length):
      .success(.number(.decimalBytes(length: length, scale: scale)))
    default: .failure(unknown)
    }
  }
}
