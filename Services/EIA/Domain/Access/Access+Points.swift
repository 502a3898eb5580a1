import ContractsCore
import ContractsEIA

extension Access {
    /// Adds points and settles answers: who took the assessment.
    /// - Throws: `forbidden`, with why.
    func requireJudging(_ assessment: AssessmentToActOn) throws(AccessRefusal) {
        try require(.return, of: assessment)
    }
}
