import Foundation

/// The workbook's text as `make-workbook-fixture.py` read it, which shares nothing with the Standard's own file.
struct WorkbookFixture: Decodable {
    let howToUse: [Note]
    let sections: [Section]
    let scales: [String: [String]]
    let indicators: [Indicator]

    struct Note: Decodable {
        let heading: String
        let body: [String]
    }

    struct Section: Decodable {
        let title: String
        let strapline: String
        let codes: [String]
    }

    struct Indicator: Decodable {
        let code: String
        let wording: String
        let listWording: String
        let strapline: String
        let evidenceBase: [String]
        let focusAreas: [String]
        let questions: [String]
        let sources: [String]
        let links: [String]
    }

    static func read() throws -> WorkbookFixture {
        let folder = Bundle.module.resourceURL ?? Bundle.module.bundleURL
        return try JSONDecoder().decode(WorkbookFixture.self, from: Data(contentsOf: folder.appending(path: "Fixtures/workbook-indicators.json")))
    }
}
