import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit
import Testing

@testable import EvidenceService

/// What writes its own JSON writes the JSON that its type has: the same members, in the same order.
@Suite struct JSONObjectTests {
    private static let author = EvidenceAPI.Author(subject: "a", name: "Contributor, Enfield", rank: "PC")
    private static let at = Date(timeIntervalSince1970: 1_320_314_400.123)

    @Test func `an item's parts`() throws {
        try same(JSONObjectTests.author)
        try same(EvidenceAPI.CitedIndicator(indicator: .new(at: JSONObjectTests.at), code: "1B", strapline: "Say \"why\"\n"))
        try same(EvidenceAPI.WithdrawalRecord(by: JSONObjectTests.author, at: JSONObjectTests.at, reason: "Superseded"))
    }

    @Test func `a file`() throws {
        try same(
            EvidenceAPI.EvidenceFile(
                id: .new(at: JSONObjectTests.at), evidence: .new(at: JSONObjectTests.at), name: "Plan “B”.pdf", mediaType: "application/pdf", size: 12,
                sha256: "ab", state: .infected, downloadable: false, finding: "Eicar", scannedAt: JSONObjectTests.at, signatures: 27_400,
                attachedAt: JSONObjectTests.at,
                attachedBy: JSONObjectTests.author, removedAt: JSONObjectTests.at, removedBy: JSONObjectTests.author))
    }

    @Test func `a workbook`() throws {
        let unit = EvidenceAPI.UnitSummary(
            id: .new(at: JSONObjectTests.at), code: "YE", name: "Enfield", kind: .bocu, parent: .new(at: JSONObjectTests.at), depth: 2,
            validFrom: LocalDate("2009-04-01")!, validTo: LocalDate("2012-04-01")!)
        try same(unit)
        let rating = EvidenceAPI.RatingStep(step: 3, code: "fairly", label: "Fairly satisfactory")
        try same(rating)
        let applicability = EvidenceAPI.Applicability(
            applies: true, proposal: false, state: .proposed, reason: "No custody suite", proposedBy: JSONObjectTests.author,
            decidedBy: JSONObjectTests.author, comment: "Agreed", at: JSONObjectTests.at, etag: "\"r1\"")
        try same(applicability)
        let fresh = EvidenceAPI.FreshEvidenceAsked(action: UUID(), activity: "Ask the panel", since: JSONObjectTests.at)
        try same(fresh)
        let row = EvidenceAPI.WorkbookRow(
            indicator: .new(at: JSONObjectTests.at), code: "1B", strapline: "Policy", wording: "The unit …", state: .drafting, turn: .contributor, items: 2,
            openPoints: 1, localRating: rating, corporateRating: rating, changedSinceAssured: true, applicability: applicability,
            lastChangedAt: JSONObjectTests.at, freshEvidenceAsked: fresh, inherited: 2, lapsed: 1)
        try same(row)
        let totals = EvidenceAPI.WorkbookTotals(
            indicators: 22, applicable: 21, notStarted: 3, drafting: 4, returned: 5, submitted: 6, locallyAssured: 2, corporatelyAssured: 1,
            changedSinceAssured: 7)
        try same(totals)
        try same(
            EvidenceAPI.Workbook(
                unit: unit, standardCode: "ESPS", versionLabel: "3", phase: .new(at: JSONObjectTests.at), phaseCode: "baseline", phaseTitle: "Baseline",
                national: true, due: LocalDate("2012-04-01")!, totals: totals,
                sections: [.init(code: "OD", title: "Operational Delivery", strapline: "What we do", rows: [row, row])], mayRecord: true, maySubmit: false))
    }

    /// - Parameter value: a sample with every member; one that is nil could be forgotten unseen.
    private func same(_ value: some JSONObjectWritable & Encodable, _ location: SourceLocation = #_sourceLocation) throws {
        for member in Mirror(reflecting: value).children {
            let isNil = Mirror(reflecting: member.value).displayStyle == .optional && Mirror(reflecting: member.value).children.isEmpty
            #expect(!isNil, "\(type(of: value)).\(member.label ?? "")", sourceLocation: location)
        }
        let written = String(decoding: JSONObject.encode(value), as: UTF8.self)
        #expect(written == String(decoding: try JSONWriter.encode(value), as: UTF8.self), sourceLocation: location)
    }
}
