import Foundation
import FoundationXML

/// What the readers of the parts have in common: document type declarations are refused, so that no entity is ever expanded.
class XMLReading: NSObject, XMLParserDelegate {
    var failure: SpreadsheetUnreadable?
    var text = ""

    func read(_ data: Data) throws(SpreadsheetUnreadable) {
        guard data.prefix(4_096).range(of: Data("<!DOCTYPE".utf8)) == nil else { throw .malformed }
        let parser = XMLParser(data: data)
        parser.delegate = self
        parser.shouldResolveExternalEntities = false
        let sound = parser.parse()
        if let failure { throw failure }
        guard sound else { throw .malformed }
    }

    // Named here so that subclasses can override them: what only a subclass has is not a witness of the delegate.
    func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {}

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {}

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }

    /// The name without its prefix.
    static func local(_ name: String) -> Substring {
        name.split(separator: ":").last ?? ""
    }
}
