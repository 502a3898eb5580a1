import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension VerifyAction {
    func columns(by person: ActionPlanAPI.Person, at now: Date) -> SQL {
        ", verified_at = \(now), verified_by = \(person.subject), verified_by_name = \(person.name), verified_by_rank = \(person.rank)"
    }
}
