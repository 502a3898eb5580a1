import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension CompleteAction {
    func columns(_ completion: SoundCompletion, need: String?, at now: Date, on today: LocalDate) -> SQL {
        """
        , need = \(need), activity = \(completion.activity), lead_subject = \(completion.lead.subject), lead_name = \(completion.lead.name),
        lead_rank = \(completion.lead.rank), resources = \(completion.resources), due = \(completion.due), measure = \(completion.measure),
        agreed_at = \(now), heard_on = \(today)
        """
    }
}
