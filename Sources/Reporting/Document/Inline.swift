/// A run of text inside a sentence.
indirect enum Inline: Equatable, Sendable {
  /// Words of the report's own.
  case words(String)
  /// A name or other text from the data or the config: never trusted, and set apart where it
  /// could upset the text around it.
  case name(String)
  /// Whole sentences from the config: no more trusted than a name, but longer.
  case prose(String)
  /// Text in a formal language, from the data or the config.
  case code(String)
  case strong(Phrase)
  case mark(Mark)
}
