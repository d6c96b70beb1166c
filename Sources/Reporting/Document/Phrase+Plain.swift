extension Phrase {
  /// As text without any form. Names longer than the limit lose their middle.
  func plain(nameLimit: Int = .max) -> String {
    inlines.map { inline in
      switch inline {
      case .words(let words): words
      case .name(let name): VisibleText.name(name, limit: nameLimit)
      case .code(let text), .prose(let text): VisibleText.line(text, limit: nameLimit)
      case .strong(let phrase): phrase.plain(nameLimit: nameLimit)
      case .mark(let mark): "\(mark.symbol) \(mark.word)"
      }
    }.joined()
  }
}
