import ContractsCore
import ContractsEIA

/// Equality impact assessments from quality assurance on: judged, decided, published, reviewed, counted.
extension Address {
    static let assessmentQueue = "/assessments/queue"
    /// The frozen sections, the points, and what QA does with them.
    static func reviewSheet(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/review-sheet" }
    /// The points as the authors answer them.
    static func feedbackPoints(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/points" }
    static func decision(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/decision" }
    static func publication(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/publication" }
    static func monitoring(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/monitoring" }
    static func triggers(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/triggers" }
    static func reviews(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/reviews" }
    /// The whole assessment on one page, to read and to print.
    static func assessmentDocument(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/document" }
    static let reviewsDue = "/assessments/reviews-due"
    static let assessmentFigures = "/assessments/figures"
    static let learning = "/assessments/learning"
    static let mitigations = "/mitigations"
    static let register = "/register"
    static func published(_ assessment: AssessmentID) -> String { "/register/\(assessment)" }
    static let boardReports = "/board-reports"
    static func boardReport(_ report: BoardReportID) -> String { "/board-reports/\(report)" }
}
