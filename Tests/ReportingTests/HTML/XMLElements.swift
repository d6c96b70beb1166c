import Foundation
import FoundationXML

/// The elements of well-formed XML, in the order in which they begin.
final class XMLElements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var children: [String] = []
  }

  enum Failure: Error { case malformed(line: Int, column: Int, what: String) }

  private var elements: [Element] = []
  private var open: [Int] = []

  static func read(_ text: String) throws -> [Element] {
    let parser = XMLParser(data: Data(text.utf8))
    let reader = XMLElements()
    parser.delegate = reader
    guard parser.parse() else {
      throw Failure.malformed(
        line: parser.lineNumber, column: parser.columnNumber,
        what: parser.parserError.map { "\($0)" } ?? "unknown")
    }
    return reader.elements
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if let parent = open.last { elements[parent].children.append(name) }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}
