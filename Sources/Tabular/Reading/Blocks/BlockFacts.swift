/// What a block of text holds, whether it starts outside of quotes or within them: which of the two
/// is known once the blocks before it are.
struct BlockFacts: Sendable {
  /// What depends on how the block starts.
  struct Reading: Sendable {
    /// Line ends outside of quotes.
    var recordEnds = 0
    /// The byte behind the first of those, and the line ends up to there, within quotes too.
    var firstRecordStart: Int?
    var lineEndsBeforeStart = 0
    /// A quote opens where no cell starts, so quotes are not what they seem.
    var isIrregular = false
  }

  var count: Int
  var outside = Reading()
  var inside = Reading()
  /// Line ends of any kind, within quotes too.
  var lineEnds = 0
  /// Those behind the last byte that is none.
  var trailingLineEnds = 0
  var isAllLineEnds = true
  var quotesAreOdd = false
  var startsWithQuote = false
  /// A cell may start behind the block, or its last byte is a quote.
  var endsBeforeCell = false
  /// The first byte that no text has.
  var fault: EncodingCheck.Fault?
}
