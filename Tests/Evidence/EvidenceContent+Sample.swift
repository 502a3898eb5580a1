import ContractsCore
import ContractsEvidence
import Crypto
import Foundation

extension EvidenceAPI.EvidenceContent {
    /// A sound content; every test names only what it is about.
    static func sample(
        title: String = "Youth engagement panel", whatWasDone: String = "The borough met young people every month.", whatChanged: String? = nil,
        indicators: [IndicatorID] = [.new()], how: String = "Young people told us what they expect.", sources: [String] = [], reviewBy: LocalDate? = nil,
        marking: EvidenceAPI.Marking = .official
    ) -> EvidenceAPI.EvidenceContent {
        EvidenceAPI.EvidenceContent(
            title: title, whatWasDone: whatWasDone, whatChanged: whatChanged, kinds: [.activity], characteristics: [.age], aims: [.fosterGoodRelations],
            indicators: indicators.map { EvidenceAPI.Citation(indicator: $0, howThisMeetsIt: how) }, sources: sources, reviewBy: reviewBy,
            control: EvidenceAPI.DocumentControl(marking: marking, authors: [])
        )
    }
}

/// A second opinion on hashes.
enum SHA256Text {
    static func of(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    }
}
