import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension ChangeAction {
    func columns(_ content: SoundContent) -> SQL {
        """
        , need = \(content.need), activity = \(content.activity), lead_subject = \(content.lead.subject), lead_name = \(content.lead.name),
        lead_rank = \(content.lead.rank), resources = \(content.resources), measure = \(content.measure)
        """
    }
}
