import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The elements of an XML text, in order, with the words directly in them. Text that is not well formed is an error.
final class MarkupReader: NSObject, XMLParserDelegate {
    private(set) var elements: [(name: String, attributes: [String: String], text: String)] = []
    private var open: [Int] = []
    private let parser: XMLParser

    init(_ text: String) {
        parser = XMLParser(data: Data(text.utf8))
        super.init()
        parser.delegate = self
    }

    func read() throws {
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if let last = open.last { elements[last].text += string }
    }
}
