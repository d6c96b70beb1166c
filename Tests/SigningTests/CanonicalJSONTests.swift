import Foundation
import Testing

@testable import Signing

@Suite struct CanonicalJSONTests {
  private func canonical(_ text: String, leavingOut key: String? = nil) -> String? {
    (try? CanonicalJSON.of(Array(text.utf8), leavingOut: key)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func spacesGoAndKeysAreSorted() {
    #expect(
      canonical(" { \"b\" : [ 1 , 2.50 ,\n-0.0e+1 ] ,\t\"a\" : { \"z\":null , \"y\":true } } ")
        == #"{"a":{"y":true,"z":null},"b":[1,2.50,-0.0e+1]}"#)
    #expect(canonical(#"{"é":1,"z":2,"Z":3}"#) == #"{"Z":3,"z":2,"é":1}"#)
    #expect(canonical("[]") == "[]" && canonical("{ }") == "{}")
  }

  @Test func stringsStayAsTheyAreSpelled() {
    #expect(canonical(#"["a \" b", "\u00e9", "é\\"]"#) == #"["a \" b","\u00e9","é\\"]"#)
  }

  @Test func onlyTheOutermostMemberIsLeftOut() {
    #expect(
      canonical(#"{"clock":{"a":1},"x":{"clock":2}}"#, leavingOut: "clock")
        == #"{"x":{"clock":2}}"#)
    // Another spelling of the key is another key here, so that it cannot hide anything.
    #expect(
      canonical(#"{"\u0063lock":1}"#, leavingOut: "clock") == #"{"\u0063lock":1}"#)
  }

  @Test(arguments: [
    "", "{", "[1", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "{a:1}", "\"a", "\"a\\", "[1] 2", "[1 2]",
    #"{"a":1,"a":2}"#, "\"\n\"", "nonsense", "[+1]", "1.",
    String(repeating: "[", count: 300),
  ])
  func whatIsNoJSONIsRefused(_ text: String) { #expect(canonical(text) == nil) }
}
