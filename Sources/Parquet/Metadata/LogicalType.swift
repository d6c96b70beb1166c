/// What stored values mean.
enum LogicalType: Equatable, Sendable {
  case text
  case decimal(scale: Int)
  case date
  case time(TimeUnit)
  case timestamp(TimeUnit)
  case integer(isSigned: Bool)
  case uuid
  case float16
  /// All values are null.
  case null
  /// One that this reader does not know, by the format's name for it.
  case other(String)
}

enum TimeUnit: Int, Sendable {
  case milliseconds = 1
  case microseconds = 2
  case nanoseconds = 3

  var perSecond: Int64 {
    switch self {
    case .milliseconds: 1_000
    case .microseconds: 1_000_000
    case .nanoseconds: 1_000_000_000
    }
  }
}
