package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// The rule in force (Q6); `ETag`. Any signed-in person.
    package static let getRule = Endpoint<NoContent, AttainmentRule>(.get, "/v1/attainment/rule")

    /// A new rule from now on: every unit's attainment is worked out anew. Moderator; `If-Match`.
    package static let putRule = Endpoint<RuleContent, AttainmentRule>(.put, "/v1/attainment/rule")

    /// Every rule that was in force, newest first. Any signed-in person.
    package static let listRules = Endpoint<NoContent, Page<AttainmentRule>>(.get, "/v1/attainment/rules")

    /// When a unit has reached a phase, as data.
    package struct RuleContent: Codable, Sendable, Equatable {
        /// The corporate step that an indicator must have: 1 to 4; also the threshold under which a rating makes a gap.
        package let minimumStep: Int
        /// How many of the applicable indicators must have it, in percent: 100 is every one.
        package let requiredShare: Int
        /// Which kinds of unit are counted: the denominator.
        package let unitKinds: [EvidenceAPI.UnitKind]
        /// What every figure says of it, such as "local rule: the national rule was not published". Up to 200 characters.
        package let label: String
        /// Up to 2,000 characters.
        package let reason: String

        package init(minimumStep: Int, requiredShare: Int, unitKinds: [EvidenceAPI.UnitKind], label: String, reason: String) {
            self.minimumStep = minimumStep
            self.requiredShare = requiredShare
            self.unitKinds = unitKinds
            self.label = label
            self.reason = reason
        }
    }

    /// A rule with who set it.
    package struct AttainmentRule: Codable, Sendable, Equatable {
        /// Counted from 1.
        package let number: Int
        package let minimumStep: Int
        package let requiredShare: Int
        package let unitKinds: [EvidenceAPI.UnitKind]
        package let label: String
        package let reason: String
        /// Nil for the rule that the service comes with.
        package let setBy: Assessor?
        package let setAt: Date
        package let etag: String

        package init(
            number: Int,
            minimumStep: Int,
            requiredShare: Int,
            unitKinds: [EvidenceAPI.UnitKind],
            label: String,
            reason: String,
            setBy: Assessor? = nil,
            setAt: Date,
            etag: String
        ) {
            self.number = number
            self.minimumStep = minimumStep
            self.requiredShare = requiredShare
            self.unitKinds = unitKinds
            self.label = label
            self.reason = reason
            self.setBy = setBy
            self.setAt = setAt
            self.etag = etag
        }
    }

    /// The targets; `ETag`. Any signed-in person.
    package static let getTargets = Endpoint<NoContent, Targets>(.get, "/v1/attainment/targets")

    /// The targets, whole. Moderator; `If-Match`.
    package static let putTargets = Endpoint<TargetsContent, Targets>(.put, "/v1/attainment/targets")

    /// A share of the units that is to reach a phase by a date (S2 ¶11, ¶16).
    package struct Target: Codable, Sendable, Equatable {
        /// Of the phase, such as `B`; it holds for the phase of that code in every version of the standard.
        package let phaseCode: String
        package let standardCode: String
        /// Up to 200 characters.
        package let title: String
        /// In percent, 1 to 100.
        package let share: Int
        package let by: LocalDate
        /// Where it is written. Up to 200 characters.
        package let source: String?

        package init(phaseCode: String, standardCode: String, title: String, share: Int, by: LocalDate, source: String? = nil) {
            self.phaseCode = phaseCode
            self.standardCode = standardCode
            self.title = title
            self.share = share
            self.by = by
            self.source = source
        }
    }

    /// Up to 50 targets.
    package struct TargetsContent: Codable, Sendable, Equatable {
        package let targets: [Target]

        package init(targets: [Target]) {
            self.targets = targets
        }
    }

    /// The targets by date.
    package struct Targets: Codable, Sendable, Equatable {
        package let targets: [Target]
        /// Nil for those that the service comes with.
        package let setBy: Assessor?
        package let setAt: Date
        package let etag: String

        package init(targets: [Target], setBy: Assessor? = nil, setAt: Date, etag: String) {
            self.targets = targets
            self.setBy = setBy
            self.setAt = setAt
            self.etag = etag
        }
    }
}
