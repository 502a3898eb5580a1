import Foundation
import FoundationXML

/// `xl/workbook.xml` and its relationships: which sheets there are, in order, and where.
final class WorkbookReading: XMLReading {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var since1904 = false
    private(set) var targets: [String: String] = [:]

    override func begin(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {
        switch name {
        case "sheet":
            guard attributes["state"] == nil || attributes["state"] == "visible" else { return }
            let relation = attributes.first { XMLReading.local($0.key) == "id" && $0.key != "sheetId" }?.value
            if let title = attributes["name"], let relation { sheets.append((title, relation)) }
        case "workbookPr": since1904 = ["1", "true"].contains(attributes["date1904"])
        case "Relationship":
            if let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
        default: break
        }
    }

    /// The part that a relation of the workbook names.
    func path(of relation: String) -> String? {
        targets[relation].map { $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/\($0)" }
    }
}
