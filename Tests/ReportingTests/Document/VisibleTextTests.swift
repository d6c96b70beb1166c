import Testing

@testable import Reporting

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\nb", "a⟨LF⟩b"), ("\r\n", "⟨CR⟩⟨LF⟩"), ("\u{1B}[0m", "⟨ESC⟩[0m"),
    ("\u{7F}\u{85}", "⟨U+007F⟩⟨U+0085⟩"), ("\u{202E}x", "⟨U+202E⟩x"), ("\u{FEFF}", "⟨U+FEFF⟩"),
    ("\u{FFFF}", "⟨U+FFFF⟩"), ("\u{E0041}", "⟨U+E0041⟩"), ("👩‍👧", "👩‍👧"), ("a\u{200D}b", "a⟨U+200D⟩b"),
    ("é", "é"), ("مرحبا", "مرحبا"),
  ]) func line(_ text: String, _ shown: String) { #expect(VisibleText.line(text) == shown) }

  @Test func towersOfMarksAreCutDown() {
    let tower = "a" + String(repeating: "\u{301}", count: 50)
    #expect(VisibleText.line(tower).unicodeScalars.count == 5)
  }

  @Test(arguments: [("", "(empty)"), (" ", "␣"), (" a  ", "␣a␣␣"), ("a b", "a b")])
  func name(_ text: String, _ shown: String) { #expect(VisibleText.name(text) == shown) }

  @Test func aLongNameKeepsBothEnds() {
    #expect(VisibleText.name("abcdefghijkl", limit: 7) == "abcd…kl")
    #expect(VisibleText.name("abcdefg", limit: 7) == "abcdefg")
  }
}
