import Foundation
import FoundationXML

/// What the readers of the parts have in common: document type declarations are refused, wherever they stand, and so is any text but UTF-8, in which they
/// could hide: no entity is ever expanded.
class XMLReading: NSObject, XMLParserDelegate {
    /// Empty elements pack to nothing, and each takes its time.
    private static let mostElements = 1_000_000
    /// Excel's own limit, in UTF-16 units.
    private static let longestCell = 32_767

    var failure: SpreadsheetUnreadable?
    var text = ""
    private var elements = 0

    func read(_ data: Data) throws(SpreadsheetUnreadable) {
        guard XMLReading.isUTF8(data), data.range(of: Data("<!DOCTYPE".utf8)) == nil else { throw .malformed }
        let parser = XMLParser(data: data)
        parser.delegate = self
        parser.shouldResolveExternalEntities = false
        let sound = parser.parse()
        if let failure { throw failure }
        guard sound else { throw .malformed }
    }

    func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
        elements += 1
        guard elements <= XMLReading.mostElements else { return stop(parser, .tooLarge) }
        begin(XMLReading.local(name), attributes, parser)
    }

    /// - Parameter name: without its prefix.
    func begin(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {}

    // Named here so that subclasses can override it: what only a subclass has is not a witness of the delegate.
    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {}

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }

    func stop(_ parser: XMLParser, _ reason: SpreadsheetUnreadable) {
        failure = reason
        parser.abortParsing()
    }

    /// Whether Excel could have written so long a text into a cell.
    static func isCellText(_ text: String) -> Bool {
        text.utf8.count <= longestCell || text.utf16.count <= longestCell
    }

    private static func isUTF8(_ data: Data) -> Bool {
        let mark = Data([0xEF, 0xBB, 0xBF])
        let start = data.starts(with: mark) ? data.dropFirst(mark.count) : data
        guard start.first == UInt8(ascii: "<"), !start.prefix(4).contains(0) else { return false }
        let head = String(decoding: start.prefix(200), as: UTF8.self).lowercased()
        return !head.contains("encoding=") || head.contains(#/encoding=["']utf-8["']/#)
    }

    /// The name without its prefix.
    static func local(_ name: String) -> Substring {
        name.split(separator: ":").last ?? ""
    }
}
