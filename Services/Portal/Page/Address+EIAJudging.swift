import ContractsCore
import ContractsEIA

/// What is done on the pages of `Address+EIAQA.swift`.
extension Address {
    static func assessmentQueue(_ asked: [(name: String, value: String)]) -> String { with(assessmentQueue, asked) }
    static func reviewSheet(_ assessment: AssessmentID, round: Int? = nil, section: String? = nil) -> String {
        let asked = [round.map { ("round", String($0)) }, section.map { ("section", $0) }].compactMap(\.self)
        return with(reviewSheet(assessment), asked) + (section == nil ? "" : "#new-point")
    }
    static func takeAssessment(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/take" }
    static func releaseAssessment(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/release" }
    static func feedbackPoint(_ point: FeedbackPointID, of assessment: AssessmentID) -> String { "/assessments/\(assessment)/points/\(point)" }
    static func answerPoint(_ point: FeedbackPointID, of assessment: AssessmentID) -> String { feedbackPoint(point, of: assessment) + "/answer" }
    static func settlePoint(_ point: FeedbackPointID, of assessment: AssessmentID) -> String { feedbackPoint(point, of: assessment) + "/settlement" }
    static func act(_ act: AssessmentAct, on assessment: AssessmentID) -> String { "/assessments/\(assessment)/\(act.rawValue)" }
    static func assessmentPDF(_ assessment: AssessmentID) -> String { assessmentDocument(assessment) + "/pdf" }
    static func publishedPDF(_ assessment: AssessmentID) -> String { published(assessment) + "/pdf" }
    static func register(_ asked: [(name: String, value: String)]) -> String { with(register, asked) }
    static func reviewsDue(_ asked: [(name: String, value: String)]) -> String { with(reviewsDue, asked) }
    static func mitigations(_ asked: [(name: String, value: String)]) -> String { with(mitigations, asked) }
    static func learning(_ asked: [(name: String, value: String)]) -> String { with(learning, asked) }
    static func assessmentFigures(_ asked: [(name: String, value: String)]) -> String { with(assessmentFigures, asked) }
    static func exportAssessmentFigures(_ chart: AssessmentChart, _ asked: [(name: String, value: String)]) -> String {
        with(assessmentFigures + "/\(chart.rawValue)/export", asked)
    }
    static func boardReports(_ asked: [(name: String, value: String)]) -> String { with(boardReports, asked) }
    static let newBoardReport = "/board-reports/new"
    static let boardReportFigures = "/board-reports/figures"
    static func exportReportFigures(_ period: [(String, String)]) -> String {
        with(boardReportFigures + "/export", period.map { (name: $0.0, value: $0.1) })
    }
    static func exportBoardReports(_ asked: [(name: String, value: String)]) -> String { with("/board-reports/export", asked) }
    static func changeBoardReport(_ report: BoardReportID) -> String { "/board-reports/\(report)/change" }
    static func reportFeedback(_ report: BoardReportID) -> String { "/board-reports/\(report)/feedback" }

    private static func with(_ path: String, _ items: [(name: String, value: String)]) -> String {
        items.isEmpty ? path : path + "?" + query(items)
    }
}
