import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// The mitigation library: what published assessments promised to do, newest first, to borrow from (I6). It names nobody.
struct ListMitigations: Sendable {
    let dependencies: Dependencies

    struct Filter: Sendable {
        let words: SearchWords?
        let characteristic: String?
    }

    /// Where a page ends.
    struct Key: Codable, Sendable {
        let agreed: CursorTime
        let id: MitigationID
    }

    func callAsFunction(_ filter: Filter, _ page: PageRequest<Key>) async throws -> Page<EIAAPI.LibraryMitigation> {
        try page.page(
            try await rows(filter, page), key: { Key(agreed: CursorTime($0.agreedAt), id: $0.id) }, item: EIAAPI.LibraryMitigation.init)
    }
}

extension EIAAPI.LibraryMitigation {
    init(_ row: LibraryRow) {
        var action: EIAAPI.MitigationAction?
        if let id = row.action, let state = row.actionState, let changedAt = row.actionChangedAt {
            action = .init(id: id, state: state, due: row.actionDue, changedAt: changedAt)
        }
        self.init(
            mitigation: .init(id: row.id, what: row.what, due: row.due, measure: row.measure, characteristics: row.characteristics, action: action),
            assessment: .init(id: row.assessment, reference: row.reference, title: row.title, state: row.state),
            unit: .init(id: row.unit, code: row.unitCode, name: row.unitName))
    }
}
