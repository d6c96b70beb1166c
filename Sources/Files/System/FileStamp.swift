/// What changes when a file is written to.
struct FileStamp: Equatable {
  let byteCount: Int
  let seconds: Int
  let nanoseconds: Int
}
