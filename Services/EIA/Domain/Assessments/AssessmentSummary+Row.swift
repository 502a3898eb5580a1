import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension EIAAPI.AssessmentSummary {
    init(_ row: AssessmentRow) {
        self.init(
            id: row.id, reference: row.reference, title: row.title,
            policy: .init(id: row.policy, reference: row.policyReference, title: row.policyTitle, kind: row.policyKind),
            unit: .init(id: row.unit, code: row.unitCode, name: row.unitName), marking: row.marking, state: row.state, since: row.since,
            owner: .init(row.owner), authors: row.authors.value, officer: row.officer.map(EIAAPI.Person.init), round: row.round, sections: row.sections,
            sectionsComplete: row.sectionsComplete, openPoints: row.openPoints, reviewDate: row.reviewDate, retrospective: row.retrospective,
            approvalVoid: row.approvalVoid, createdAt: row.createdAt, changedAt: row.changedAt, etag: row.version.etag.description)
    }
}

extension EIAAPI.UnitName {
    /// Until a unit is told of, its id stands for it.
    init(id: UnitID, code: String?, name: String?) {
        self.init(id: id, code: code ?? String(id.description.prefix(8)), name: name ?? "Unit \(id.description.prefix(8))", known: code != nil)
    }
}
