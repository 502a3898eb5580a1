package import ContractsCore
package import Foundation

extension ActionPlanAPI {
    /// Ready-made actions by indicator (A1, S2 ¶12). Query: `indicatorCode`, `withdrawn=true` (also those), `cursor`, `limit` (1-200, default 100).
    package static let listTemplates = Endpoint<NoContent, Page<ActionTemplate>>(.get, "/v1/action-templates")

    /// Creates a template under an id that the caller makes (UUID), or changes it; then `If-Match`. Moderator, administrator.
    package static let putTemplate = Endpoint<ActionTemplateContent, ActionTemplate>(.put, "/v1/action-templates/{template}")

    /// A ready-made action for an indicator.
    package struct ActionTemplate: Codable, Sendable, Equatable {
        package let id: ActionTemplateID
        package let content: ActionTemplateContent
        package let changedAt: Date
        package let changedBy: Person
        package let etag: String

        package init(id: ActionTemplateID, content: ActionTemplateContent, changedAt: Date, changedBy: Person, etag: String) {
            self.id = id
            self.content = content
            self.changedAt = changedAt
            self.changedBy = changedBy
            self.etag = etag
        }
    }

    /// What a template says.
    package struct ActionTemplateContent: Codable, Sendable, Equatable {
        /// Such as `1B`; up to 20 characters. Indicators keep their codes over versions, their ids not.
        package let indicatorCode: String
        /// Up to 200 characters.
        package let title: String
        /// Up to 5,000 characters.
        package let activity: String
        /// Up to 2,000 characters.
        package let resources: String?
        /// Up to 2,000 characters.
        package let measure: String?
        /// From agreement to the due date; 1 to 1,095.
        package let timescaleDays: Int?
        /// No longer offered.
        package let withdrawn: Bool?

        package init(
            indicatorCode: String, title: String, activity: String, resources: String? = nil, measure: String? = nil, timescaleDays: Int? = nil,
            withdrawn: Bool? = nil
        ) {
            self.indicatorCode = indicatorCode
            self.title = title
            self.activity = activity
            self.resources = resources
            self.measure = measure
            self.timescaleDays = timescaleDays
            self.withdrawn = withdrawn
        }
    }
}
