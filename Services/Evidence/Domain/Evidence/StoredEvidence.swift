import ContractsCore
import ContractsEvidence
import Foundation
import ServiceKit

/// An item with the JSON of the contract's `Evidence`, made without decoding what the database keeps as JSON: lists of items are mostly that.
struct StoredEvidence: JSONObjectWritable, Sendable {
    let id: EvidenceID
    let unit: UnitID
    let unitName: String
    let content: RawJSON
    let cited: [EvidenceAPI.CitedIndicator]
    let revision: Int
    let sha256: String
    let createdAt: Date
    let savedAt: Date
    let savedBy: EvidenceAPI.Author
    let authors: RawJSON
    let withdrawn: EvidenceAPI.WithdrawalRecord?
    let frozenIn: [SubmissionID]
    let etag: String
    let files: [EvidenceAPI.EvidenceFile]?

    /// - Parameters:
    ///   - published: the indicators that the item cites, among others.
    ///   - files: of this item, among others.
    init(_ row: EvidenceRow, citing published: [IndicatorID: EvidenceAPI.CitedIndicator], files: [EvidenceID: [EvidenceAPI.EvidenceFile]] = [:]) {
        self.id = row.id
        self.unit = row.unit
        self.unitName = row.unitName
        self.content = RawJSON(row.content)
        self.cited = row.indicators.compactMap { published[$0] }
        self.revision = row.revision
        self.sha256 = row.sha256
        self.createdAt = row.createdAt
        self.savedAt = row.savedAt
        self.savedBy = row.savedByAuthor
        self.authors = RawJSON(row.authors)
        self.withdrawn = row.withdrawal
        self.frozenIn = row.frozenIn
        self.etag = row.etag.description
        self.files = files[row.id]
    }

    func write(to object: inout JSONObject) {
        object.add("id", id)
        object.add("unit", unit)
        object.add("unitName", unitName)
        object.add("content", content)
        object.add("cited", cited)
        object.add("revision", revision)
        object.add("sha256", sha256)
        object.add("createdAt", createdAt)
        object.add("savedAt", savedAt)
        object.add("savedBy", savedBy)
        object.add("authors", authors)
        if let withdrawn { object.add("withdrawn", withdrawn) }
        object.add("frozenIn", frozenIn)
        object.add("etag", etag)
        if let files { object.add("files", files) }
    }
}
