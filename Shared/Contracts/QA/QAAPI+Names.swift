package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    package typealias Stage = QAEvents.Stage
    package typealias Assessor = QAEvents.Assessor

    /// A unit as lists name it.
    package struct UnitName: Codable, Sendable, Equatable {
        package let id: UnitID
        package let code: String
        package let name: String
        /// False where the evidence service has not described the unit yet: code and name then only stand for it.
        package let known: Bool

        package init(id: UnitID, code: String, name: String, known: Bool) {
            self.id = id
            self.code = code
            self.name = name
            self.known = known
        }
    }

    /// A phase of a published version.
    package struct PhaseName: Codable, Sendable, Equatable {
        package let id: PhaseID
        package let code: String
        package let title: String
        package let standardCode: String
        package let versionLabel: String
        /// False marks a "local draft - not the national set".
        package let national: Bool
        /// How many indicators it has.
        package let indicators: Int

        package init(id: PhaseID, code: String, title: String, standardCode: String, versionLabel: String, national: Bool, indicators: Int) {
            self.id = id
            self.code = code
            self.title = title
            self.standardCode = standardCode
            self.versionLabel = versionLabel
            self.national = national
            self.indicators = indicators
        }
    }

    /// An indicator as lists name it. Wording and strapline are empty until its standard is known here.
    package struct IndicatorName: Codable, Sendable, Equatable {
        package let id: IndicatorID
        package let code: String
        package let strapline: String
        package let wording: String

        package init(id: IndicatorID, code: String, strapline: String, wording: String) {
            self.id = id
            self.code = code
            self.strapline = strapline
            self.wording = wording
        }
    }

    /// A step of a rating scale with who gave it.
    package struct GivenStep: Codable, Sendable, Equatable {
        package let rating: RatingID
        package let step: EvidenceAPI.RatingStep
        package let by: Assessor
        package let at: Date

        package init(rating: RatingID, step: EvidenceAPI.RatingStep, by: Assessor, at: Date) {
            self.rating = rating
            self.step = step
            self.by = by
            self.at = at
        }
    }

    /// Where the entry of an indicator in a unit stands with QA.
    package enum EntryState: String, Codable, Sendable, CaseIterable {
        case notApplicable = "not-applicable"
        case notSubmitted = "not-submitted"
        case waitingLocal = "waiting-local"
        case returned
        case waitingCorporate = "waiting-corporate"
        case assured
    }

    /// Why somebody may not judge an entry that they could judge otherwise.
    package enum Bar: String, Codable, Sendable, CaseIterable {
        /// They saved one of the revisions, or an earlier one of its item.
        case wroteEvidence = "wrote-evidence"
        /// They wrote an answer to a point.
        case wroteAnswer = "wrote-answer"
        /// They judged an entry of the same submission at the other stage.
        case judgedOtherStage = "judged-other-stage"
    }

    /// Phases with indicators, newest published version first. Any signed-in person.
    package static let listPhases = Endpoint<NoContent, Page<PhaseName>>(.get, "/v1/phases")
}
