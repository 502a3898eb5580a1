import ContractsCore
import ContractsEIA
import ServiceKit

extension GiveReportFeedback {
    func handle(_ body: EIAAPI.ReportFeedback, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.BoardReport> {
        let (report, expected): (BoardReportID, ETag) = (try context.path("report"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let feedback = try SoundReportFeedback(body)
        return try await dependencies.once(context) { transaction in
            let answered = try await self(feedback, on: report, from: expected, as: caller, in: transaction)
            return .ok(answered, etag: ETag(answered.etag))
        }
    }
}
