import ContractsCore
import Foundation
import TestSupport
import Testing

@testable import Portal

@Suite("Words")
struct WordsTests {
    private static let catalogue = Result { try Catalogue(language: "en", folder: PortalResources.folder("Strings")) }

    @Test("Every sentence that a template shows is in the catalogue")
    func templates() throws {
        let catalogue = try Self.catalogue.get()
        let folder = PortalResources.folder("Templates")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { $0.hasSuffix(".mustache") }
        #expect(paths.count > 20)
        for path in paths {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for match in text.matches(of: #/\{\{s\.([a-z0-9_-]+)\}\}/#) {
                #expect(catalogue.sentences[String(match.1)] != nil, "\(path): \(match.1)")
            }
            #expect(!text.contains("style=\"") && !text.contains("onclick") && !text.contains("{{{"), "\(path)")
        }
    }

    @Test("Values fill their places and no others: what a value says is no place to fill, and a place without a value stays")
    func places() throws {
        let catalogue = try Self.catalogue.get()
        let (key, sentence) = try #require(catalogue.sentences.first { $0.value.contains("{unit}") && $0.value.contains("{code}") })
        let filled = catalogue.text(key, ["unit": "the {code} unit", "code": "1B"])
        #expect(filled.contains("the {code} unit") && filled.contains("1B") && !filled.contains("{unit}"))
        #expect(catalogue.text(key, ["unit": "Enfield"]) == sentence.split(separator: "{unit}", omittingEmptySubsequences: false).joined(separator: "Enfield"))
    }

    @Test("Every sentence that the code names is in the catalogue")
    func code() throws {
        let catalogue = try Self.catalogue.get()
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Services/Portal").standardized
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { $0.hasSuffix(".swift") }
        var named = 0
        for path in paths {
            let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for match in source.matches(of: #/(?:visit|catalogue)\.text\(\s*"([a-z0-9_-]*[a-z0-9])"(,\s*count:)?/#) {
                let key = String(match.1) + (match.2 == nil ? "" : "_other")
                #expect(catalogue.sentences[key] != nil, "\(path): \(key)")
                named += 1
            }
        }
        #expect(named > 300)
    }

    @Test("No key stands in two files of the catalogue")
    func noKeyTwice() throws {
        let folder = PortalResources.folder("Strings")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { $0.hasSuffix(".json") }
        let keys = try names.flatMap { try JSONDecoder().decode([String: String].self, from: Data(contentsOf: folder.appending(path: $0))).keys }
        #expect(Set(keys).count == keys.count, "\(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys)")
    }

    @Test("Dates are written as in the workbook, times in London's")
    func dates() throws {
        let catalogue = try Self.catalogue.get()
        #expect(catalogue.date(LocalDate("2011-11-03")!) == "3 November 2011")
        #expect(catalogue.time(JSONCoding.date("2011-07-03T13:05:00Z")!) == "3 July 2011 at 14:05")
    }

    @Test("Numbers choose their sentence, values fill it, an unknown key shows itself")
    func sentences() throws {
        let catalogue = try Self.catalogue.get()
        #expect(catalogue.text("units_summary", count: 1) == "1 unit" && catalogue.text("units_summary", count: 2) == "2 units")
        #expect(catalogue.text("units_found", count: 0) == "No unit found")
        #expect(catalogue.text("frame_title", ["page": "Help"]) == "Help – Equality Standard")
        #expect(catalogue.text("no_such_key") == "no_such_key")
    }
}
