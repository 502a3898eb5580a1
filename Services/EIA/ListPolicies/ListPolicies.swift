import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// The register of policies, SOPs and change programmes, changed last first (I1). For anyone signed in.
struct ListPolicies: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let words: String?
        let unit: UnitID?
        let kind: EIAAPI.PolicyKind?
        /// Of policies in force.
        let compliance: EIAAPI.Compliance?
        /// Those with a named adviser (I10).
        let supported: Bool?
        /// Those whose named adviser this is.
        let adviser: String?
    }

    struct Key: Codable, Sendable {
        let changed: CursorTime
        let id: PolicyID

        init(_ row: PolicyRow) {
            changed = CursorTime(row.changedAt)
            id = row.id
        }
    }

    func callAsFunction(_ filter: Filter, _ page: PageRequest<Key>) async throws -> Page<EIAAPI.Policy> {
        try page.page(await rows(filter, page), key: Key.init, item: EIAAPI.Policy.init)
    }
}
