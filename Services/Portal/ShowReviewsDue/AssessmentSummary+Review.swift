import ContractsCore
import ContractsEIA

extension EIAAPI.AssessmentSummary {
    /// Whether its date has passed. What is called to review before its date has not.
    func isPastReview(_ today: LocalDate) -> Bool { reviewDate.map { $0 < today } ?? false }

    /// Whether it should have been reviewed by now: by its date, or because something happened.
    func isReviewOverdue(_ today: LocalDate) -> Bool { isPastReview(today) || state == .reviewDue }
}
