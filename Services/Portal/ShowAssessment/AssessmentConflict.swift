import ContractsCore

/// A form that somebody else was faster than.
enum AssessmentConflict {
    /// What a refusal of a change means, in words for the page's head.
    static func sentence(_ problem: Problem, _ catalogue: Catalogue) -> String {
        guard problem.status == 412 else { return problem.detail ?? problem.title }
        guard let current = problem.current else { return catalogue.text("admin_error_changed") }
        return catalogue.text("eia_changed_by", ["person": current.changedBy, "time": catalogue.time(current.changedAt)])
    }
}
