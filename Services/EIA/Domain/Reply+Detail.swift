import ContractsCore
import ContractsEIA
import ServiceKit

extension Reply where Value == EIAAPI.AssessmentDetail {
    /// An assessment after a change, with its version.
    static func changed(_ detail: EIAAPI.AssessmentDetail) -> Reply {
        .ok(detail, etag: ETag(detail.summary.etag))
    }

    /// What a POST made about an assessment: 201, at the assessment.
    static func made(_ detail: EIAAPI.AssessmentDetail) -> Reply {
        .created(detail, at: "/v1/assessments/\(detail.summary.id)", etag: ETag(detail.summary.etag))
    }
}
