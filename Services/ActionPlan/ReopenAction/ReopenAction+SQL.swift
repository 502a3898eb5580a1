import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension ReopenAction {
    func columns(on today: LocalDate) -> SQL {
        """
        , done_at = NULL, done_by = NULL, done_by_name = NULL, done_by_rank = NULL, what_changed = NULL,
        verified_at = NULL, verified_by = NULL, verified_by_name = NULL, verified_by_rank = NULL, closing_reason = NULL, heard_on = \(today)
        """
    }
}
