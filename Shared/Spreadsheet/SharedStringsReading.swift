import Foundation
import FoundationXML

/// `xl/sharedStrings.xml`: the texts that cells point to.
final class SharedStringsReading: XMLReading {
    private(set) var strings: [String] = []
    private var string = ""
    private var isPhonetic = false

    override func begin(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {
        switch name {
        case "si": string = ""
        case "rPh": isPhonetic = true
        case "t": text = ""
        default: break
        }
    }

    override func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch XMLReading.local(name) {
        case "t" where !isPhonetic: string += text
        case "rPh": isPhonetic = false
        case "si":
            guard XMLReading.isCellText(string) else { return stop(parser, .tooLarge) }
            strings.append(string)
        default: break
        }
    }
}
