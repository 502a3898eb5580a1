import Foundation

/// What `portal demonstrate` plays: a force-wide picture of evidence, ratings and actions.
struct DemonstrationFile: Decodable {
    /// An item that every unit records under the indicator; `{unit}` stands for the unit's name.
    struct Item: Decodable {
        let indicator: String
        let title: String
        let whatWasDone: String
        let whatChanged: String
    }

    /// By rating step, "1" to "4".
    struct Comments: Decodable {
        let local: [String: [String]]
        let corporate: [String: [String]]
    }

    /// What a meeting makes of a gap.
    struct Action: Decodable {
        let decision: String
        let reason: String
        let activity: String?
        let measure: String?
        let days: Int?
    }

    struct Unit: Decodable {
        let unit: String
        let results: [Result]
        /// Ids of sample people, where the unit has them.
        let people: People?
    }

    struct People: Decodable {
        let contributor: String
        let spoc: String
    }

    /// How far an indicator gets: it waits, is returned with points, is rated locally, or corporately as well.
    struct Result: Decodable {
        let indicator: String
        let local: Int?
        let corporate: Int?
        let returned: [String]?
        let waits: Bool?
    }

    let evidence: [Item]
    let comments: Comments
    let actions: [Action]
    let units: [Unit]

    init(contentsOf file: URL) throws {
        self = try JSONDecoder().decode(DemonstrationFile.self, from: Data(contentsOf: file))
    }
}
