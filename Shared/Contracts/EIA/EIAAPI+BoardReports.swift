package import ContractsCore
package import Foundation

extension EIAAPI {
    /// Reports to boards whose equality implications are checked (I9, S2 ¶7). Query: `q`, `board`, `state`, `revision=true`, `from`, `to`, `cursor`, `limit`. EIA QA officer, moderator, board; authors their own.
    package static let listBoardReports = Endpoint<NoContent, Page<BoardReport>>(.get, "/v1/board-reports")

    package static let getBoardReport = Endpoint<NoContent, BoardReport>(.get, "/v1/board-reports/{report}")

    /// EIA QA officer, moderator, board secretary. `Idempotency-Key`.
    package static let addBoardReport = Endpoint<BoardReportContent, BoardReport>(.post, "/v1/board-reports")

    /// Until feedback is given. `If-Match`.
    package static let changeBoardReport = Endpoint<BoardReportContent, BoardReport>(.put, "/v1/board-reports/{report}")

    /// Feedback to the author, once; every author gets some. EIA QA officer, moderator; never the author. `If-Match`, `Idempotency-Key`.
    package static let giveReportFeedback = Endpoint<ReportFeedback, BoardReport>(.post, "/v1/board-reports/{report}/feedback")

    /// How many were tracked, answered, and significantly revised. Query: `from`, `to`.
    package static let getReportFigures = Endpoint<NoContent, ReportFigures>(.get, "/v1/board-report-figures")

    package enum ReportState: String, Codable, Sendable, CaseIterable {
        case received
        case answered
    }

    package struct BoardReportContent: Codable, Sendable, Equatable {
        package let title: String
        package let board: String
        package let meetingOn: LocalDate?
        package let author: Person
        package let unit: UnitID?
        /// What the report says of equality implications.
        package let implications: String
        package let receivedOn: LocalDate
        /// Who wrote it besides `author`: they read it and its feedback as well, and do not give it.
        package let coauthors: [Person]?

        package init(
            title: String, board: String, meetingOn: LocalDate? = nil, author: Person, unit: UnitID? = nil, implications: String, receivedOn: LocalDate,
            coauthors: [Person]? = nil
        ) {
            self.title = title
            self.board = board
            self.meetingOn = meetingOn
            self.author = author
            self.unit = unit
            self.implications = implications
            self.receivedOn = receivedOn
            self.coauthors = coauthors
        }
    }

    package struct ReportFeedback: Codable, Sendable, Equatable {
        package let feedback: String
        package let significantRevision: Bool

        package init(feedback: String, significantRevision: Bool) {
            self.feedback = feedback
            self.significantRevision = significantRevision
        }
    }

    package struct BoardReport: Codable, Sendable, Equatable {
        package let id: BoardReportID
        /// Such as "REP/2026/0159".
        package let reference: String
        package let title: String
        package let board: String
        package let meetingOn: LocalDate?
        package let author: Person
        package let unit: UnitName?
        package let implications: String
        package let receivedOn: LocalDate
        package let state: ReportState
        package let feedback: String?
        package let significantRevision: Bool?
        package let feedbackBy: Person?
        package let feedbackAt: Date?
        package let changedAt: Date
        package let etag: String
        /// Who wrote it besides `author`.
        package let coauthors: [Person]?

        package init(
            id: BoardReportID, reference: String, title: String, board: String, meetingOn: LocalDate? = nil, author: Person, unit: UnitName? = nil,
            implications: String, receivedOn: LocalDate, state: ReportState, feedback: String? = nil, significantRevision: Bool? = nil,
            feedbackBy: Person? = nil, feedbackAt: Date? = nil, changedAt: Date, etag: String, coauthors: [Person]? = nil
        ) {
            self.id = id
            self.reference = reference
            self.title = title
            self.board = board
            self.meetingOn = meetingOn
            self.author = author
            self.unit = unit
            self.implications = implications
            self.receivedOn = receivedOn
            self.state = state
            self.feedback = feedback
            self.significantRevision = significantRevision
            self.feedbackBy = feedbackBy
            self.feedbackAt = feedbackAt
            self.changedAt = changedAt
            self.etag = etag
            self.coauthors = coauthors
        }
    }

    package struct ReportFigures: Codable, Sendable, Equatable {
        package let from: LocalDate
        package let to: LocalDate
        package let tracked: Int
        package let answered: Int
        package let significantRevision: Int
        package let byBoard: [BoardCount]

        package init(from: LocalDate, to: LocalDate, tracked: Int, answered: Int, significantRevision: Int, byBoard: [BoardCount]) {
            self.from = from
            self.to = to
            self.tracked = tracked
            self.answered = answered
            self.significantRevision = significantRevision
            self.byBoard = byBoard
        }
    }

    package struct BoardCount: Codable, Sendable, Equatable {
        package let board: String
        package let tracked: Int
        package let answered: Int
        package let significantRevision: Int

        package init(board: String, tracked: Int, answered: Int, significantRevision: Int) {
            self.board = board
            self.tracked = tracked
            self.answered = answered
            self.significantRevision = significantRevision
        }
    }
}
