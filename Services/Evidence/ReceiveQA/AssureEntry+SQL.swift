import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension AssureEntry {
    func update(_ judgement: Judgement, rating: EvidenceAPI.RatingStep, progress: EntryProgress, in transaction: Transaction) async throws {
        let columns: SQL =
            switch judgement.stage {
            case .local: "local_step = \(rating.step), local_code = \(rating.code), local_label = \(rating.label)"
            case .corporate: "corporate_step = \(rating.step), corporate_code = \(rating.code), corporate_label = \(rating.label)"
            }
        try await transaction.execute(
            """
            UPDATE entry SET progress = \(progress), changed_at = \(judgement.at), \(fragment: columns)
            WHERE unit_id = \(judgement.unit) AND indicator_id = \(judgement.indicator)
            """
        )
    }
}
