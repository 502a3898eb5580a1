import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension SendBackAction {
    /// What was said of it stays in the trail.
    func columns(on today: LocalDate) -> SQL {
        ", done_at = NULL, done_by = NULL, done_by_name = NULL, done_by_rank = NULL, what_changed = NULL, heard_on = \(today)"
    }
}
