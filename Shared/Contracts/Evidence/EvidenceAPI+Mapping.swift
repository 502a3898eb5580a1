package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// Which indicators of an earlier phase or version are continued by which of this one (E9), with suggestions for the rest.
    package static let getMapping = Endpoint<NoContent, IndicatorMapping>(.get, "/v1/phases/{phase}/mapping-from/{earlier}")

    /// Sets the mapping whole. Moderator or administrator; `If-Match` where there is one. Decisions that units took stand.
    package static let putMapping = Endpoint<MappingContent, IndicatorMapping>(.put, "/v1/phases/{phase}/mapping-from/{earlier}")

    /// Every mapping that was set, the latest changed first.
    package static let listMappings = Endpoint<NoContent, Page<MappingSummary>>(.get, "/v1/mappings")

    /// A phase of a published version, as people name it.
    package struct PhaseName: Codable, Sendable, Equatable {
        package let id: PhaseID
        package let title: String
        package let standardCode: String
        package let versionLabel: String

        package init(id: PhaseID, title: String, standardCode: String, versionLabel: String) {
            self.id = id
            self.title = title
            self.standardCode = standardCode
            self.versionLabel = versionLabel
        }
    }

    /// Pairs of indicators; one may be continued by several and the other way round.
    package struct MappingContent: Codable, Sendable, Equatable {
        /// Up to 1,000; each once.
        package let pairs: [MappedPair]

        package init(pairs: [MappedPair]) {
            self.pairs = pairs
        }
    }

    /// One indicator that another continues.
    package struct MappedPair: Codable, Sendable, Equatable {
        package let earlier: IndicatorID
        package let later: IndicatorID
        /// Up to 500 characters.
        package let note: String?

        package init(earlier: IndicatorID, later: IndicatorID, note: String? = nil) {
            self.earlier = earlier
            self.later = later
            self.note = note
        }
    }

    /// Why a pair is suggested.
    package enum SuggestionReason: String, Codable, Sendable, CaseIterable {
        /// The same text, by its hash.
        case sameText = "same-text"
        case sameCode = "same-code"
    }

    /// A pair that is not in the mapping and could be.
    package struct SuggestedPair: Codable, Sendable, Equatable {
        package let earlier: IndicatorID
        package let later: IndicatorID
        package let reason: SuggestionReason

        package init(earlier: IndicatorID, later: IndicatorID, reason: SuggestionReason) {
            self.earlier = earlier
            self.later = later
            self.reason = reason
        }
    }

    /// A mapping as it stands; without a row of its own it has no pairs and revision 0.
    package struct IndicatorMapping: Codable, Sendable, Equatable {
        package let earlier: PhaseName
        package let later: PhaseName
        package let earlierIndicators: [CitedIndicator]
        package let laterIndicators: [CitedIndicator]
        package let pairs: [MappedPair]
        /// Of earlier indicators that no pair names.
        package let suggestions: [SuggestedPair]
        package let changedBy: Author?
        package let changedAt: Date?
        package let mayChange: Bool
        package let etag: String

        package init(
            earlier: PhaseName,
            later: PhaseName,
            earlierIndicators: [CitedIndicator],
            laterIndicators: [CitedIndicator],
            pairs: [MappedPair],
            suggestions: [SuggestedPair],
            changedBy: Author? = nil,
            changedAt: Date? = nil,
            mayChange: Bool,
            etag: String
        ) {
            self.earlier = earlier
            self.later = later
            self.earlierIndicators = earlierIndicators
            self.laterIndicators = laterIndicators
            self.pairs = pairs
            self.suggestions = suggestions
            self.changedBy = changedBy
            self.changedAt = changedAt
            self.mayChange = mayChange
            self.etag = etag
        }
    }

    /// A mapping in the list.
    package struct MappingSummary: Codable, Sendable, Equatable {
        package let earlier: PhaseName
        package let later: PhaseName
        package let pairs: Int
        package let changedAt: Date

        package init(earlier: PhaseName, later: PhaseName, pairs: Int, changedAt: Date) {
            self.earlier = earlier
            self.later = later
            self.pairs = pairs
            self.changedAt = changedAt
        }
    }
}
