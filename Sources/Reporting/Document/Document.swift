/// A report before it takes a form: what is said and shown, in order, and nothing of how.
///
/// Strings from the data and the config stand in it as they are; each renderer makes them safe for
/// its own form.
struct Document: Equatable, Sendable {
  var title: Phrase
  /// One line under the title: which run this is.
  var subtitle: Phrase
  var blocks: [Block]
  /// What made the report.
  var colophon: Phrase
}
