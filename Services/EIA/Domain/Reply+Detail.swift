import ContractsEIA
import ServiceKit

extension Reply where Value == EIAAPI.AssessmentDetail {
    /// An assessment after a change, with its version.
    static func changed(_ detail: EIAAPI.AssessmentDetail) -> Reply {
        .ok(detail, etag: ETag(detail.summary.etag))
    }
}
