package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Autosave: keeps what a form holds, valid or not, for its writer alone. The caller makes the id.
    package static let saveDraft = Endpoint<DraftContent, Draft>(.put, "/v1/units/{unit}/drafts/{draft}")

    /// The writer's own draft.
    package static let getDraft = Endpoint<NoContent, Draft>(.get, "/v1/units/{unit}/drafts/{draft}")

    /// The writer's own drafts in the unit, newest first.
    package static let listDrafts = Endpoint<NoContent, Page<Draft>>(.get, "/v1/units/{unit}/drafts")

    /// Throws the writer's own draft away.
    package static let discardDraft = Endpoint<NoContent, NoContent>(.delete, "/v1/units/{unit}/drafts/{draft}")

    /// What a form holds, field by field as typed. Up to 256 KiB.
    package struct DraftContent: Codable, Sendable, Equatable {
        /// The item being edited; nil for a new one.
        package let evidence: EvidenceID?
        /// The version that the edit began from.
        package let baseEtag: String?
        /// The indicator page that the form was opened on.
        package let indicator: IndicatorID?
        package let fields: [DraftField]

        package init(evidence: EvidenceID? = nil, baseEtag: String? = nil, indicator: IndicatorID? = nil, fields: [DraftField]) {
            self.evidence = evidence
            self.baseEtag = baseEtag
            self.indicator = indicator
            self.fields = fields
        }
    }

    /// One form field as typed. A name may repeat.
    package struct DraftField: Codable, Sendable, Equatable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A kept draft.
    package struct Draft: Codable, Sendable, Equatable {
        package let id: DraftID
        package let unit: UnitID
        package let content: DraftContent
        package let savedAt: Date

        package init(id: DraftID, unit: UnitID, content: DraftContent, savedAt: Date) {
            self.id = id
            self.unit = unit
            self.content = content
            self.savedAt = savedAt
        }
    }
}
