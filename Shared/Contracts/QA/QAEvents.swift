package import ContractsCore
package import Foundation

/// What the QA service tells the others (X2). Each shape is the `data` of a CloudEvent of the type that its first line names.
package enum QAEvents {
    package static let service = "qa-service"
    package static let entryReturned = "qa.entry.returned.v1"
    package static let entryAssured = "qa.entry.assured.v1"
}

extension QAEvents {
    /// Which quality assurance spoke.
    package enum Stage: String, Codable, Sendable, CaseIterable {
        case local
        case corporate
    }

    /// Who judged, as they were named then.
    package struct Assessor: Codable, Sendable, Equatable {
        package let subject: String
        package let name: String
        package let rank: String?

        package init(subject: String, name: String, rank: String? = nil) {
            self.subject = subject
            self.name = name
            self.rank = rank
        }
    }

    /// `qa.entry.returned.v1`: an entry goes back with points to answer. Subject: the unit.
    package struct EntryReturned: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let indicator: UUID
        package let submission: UUID
        package let stage: Stage
        package let by: Assessor
        package let at: Date
        /// At least one.
        package let points: [Point]

        package init(unit: UnitID, indicator: UUID, submission: UUID, stage: Stage, by: Assessor, at: Date, points: [Point]) {
            self.unit = unit
            self.indicator = indicator
            self.submission = submission
            self.stage = stage
            self.by = by
            self.at = at
            self.points = points
        }
    }

    /// A point to answer.
    package struct Point: Codable, Sendable, Equatable {
        package let id: UUID
        package let text: String

        package init(id: UUID, text: String) {
            self.id = id
            self.text = text
        }
    }

    /// `qa.entry.assured.v1`: an entry was accepted with a rating. Subject: the unit.
    package struct EntryAssured: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let indicator: UUID
        package let submission: UUID
        package let stage: Stage
        package let by: Assessor
        package let at: Date
        /// 1 to 4 on the stage's scale.
        package let step: Int
        package let code: String
        package let label: String

        package init(unit: UnitID, indicator: UUID, submission: UUID, stage: Stage, by: Assessor, at: Date, step: Int, code: String, label: String) {
            self.unit = unit
            self.indicator = indicator
            self.submission = submission
            self.stage = stage
            self.by = by
            self.at = at
            self.step = step
            self.code = code
            self.label = label
        }
    }
}
