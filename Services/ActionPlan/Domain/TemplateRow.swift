import ContractsActionPlan
import Foundation
import Postgres
import ServiceKit

struct TemplateRow: Sendable {
    let id: ActionTemplateID
    let indicatorCode: String
    let title: String
    let activity: String
    let resources: String?
    let measure: String?
    let timescaleDays: Int?
    let withdrawn: Bool
    let revision: Int
    let changedAt: Date
    let changedBy: StoredPerson

    var version: Version { Version(revision: revision, changedBy: changedBy.name, changedAt: changedAt) }

    static let select: SQL = """
        SELECT id, indicator_code, title, activity, resources, measure, timescale_days, withdrawn, revision, changed_at,
            ARRAY[changed_by, changed_by_name, changed_by_rank]
        FROM action_template
        """
}

extension ActionPlanAPI.ActionTemplate {
    init(_ row: TemplateRow) {
        self.init(
            id: row.id,
            content: .init(
                indicatorCode: row.indicatorCode, title: row.title, activity: row.activity, resources: row.resources, measure: row.measure,
                timescaleDays: row.timescaleDays, withdrawn: row.withdrawn),
            changedAt: row.changedAt, changedBy: .init(row.changedBy), etag: row.version.etag.description)
    }
}
