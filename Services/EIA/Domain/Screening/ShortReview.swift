import ContractsCore
import ContractsEIA
import Postgres

/// A short review holds for as long as the assessment that it rests on (I2): its day is that one's, and it falls with it.
enum ShortReview {
    /// True of an assessment that was found not to be needed because another covers it, where that one does not hold on the day any more.
    /// - Parameters:
    ///   - alias: of `assessment` in the statement.
    ///   - day: a date.
    static func lapsed(_ alias: SQL, by day: SQL) -> SQL {
        """
        (\(fragment: alias).state = 'not-needed' AND EXISTS (
            SELECT FROM screening JOIN assessment AS cover ON cover.id = screening.covered_by
            WHERE screening.assessment_id = \(fragment: alias).id
                AND screening.number = (SELECT max(newest.number) FROM screening AS newest WHERE newest.assessment_id = \(fragment: alias).id)
                AND (cover.state NOT IN \(fragment: CoveringAssessment.holding) OR cover.approval_void OR cover.review_date < \(fragment: day))))
        """
    }
}
