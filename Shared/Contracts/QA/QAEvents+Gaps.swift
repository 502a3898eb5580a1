package import ContractsCore
package import Foundation

extension QAEvents {
    package static let gapAgreed = "qa.gap.agreed.v1"

    /// `qa.gap.agreed.v1`: a meeting decided that a gap becomes an action. Subject: the gap.
    package struct GapAgreed: Codable, Sendable, Equatable {
        package let gap: UUID
        package let unit: UnitID
        package let indicator: UUID
        package let indicatorCode: String
        package let indicatorWording: String
        package let version: UUID
        package let phase: UUID
        package let stage: Stage
        /// 1 to 4 on the stage's scale.
        package let step: Int
        package let code: String
        /// The rating in words.
        package let label: String
        /// What is missing.
        package let reason: String
        package let proposedActivity: String?
        package let meeting: UUID?
        package let agreedBy: Assessor
        package let agreedAt: Date

        package init(
            gap: UUID,
            unit: UnitID,
            indicator: UUID,
            indicatorCode: String,
            indicatorWording: String,
            version: UUID,
            phase: UUID,
            stage: Stage,
            step: Int,
            code: String,
            label: String,
            reason: String,
            proposedActivity: String? = nil,
            meeting: UUID? = nil,
            agreedBy: Assessor,
            agreedAt: Date
        ) {
            self.gap = gap
            self.unit = unit
            self.indicator = indicator
            self.indicatorCode = indicatorCode
            self.indicatorWording = indicatorWording
            self.version = version
            self.phase = phase
            self.stage = stage
            self.step = step
            self.code = code
            self.label = label
            self.reason = reason
            self.proposedActivity = proposedActivity
            self.meeting = meeting
            self.agreedBy = agreedBy
            self.agreedAt = agreedAt
        }
    }
}
