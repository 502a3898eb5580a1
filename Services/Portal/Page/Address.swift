import ContractsCore
import ContractsEvidence
import Foundation
import Identity

/// The portal's own addresses, written once. `Routes.swift` has the templates.
enum Address {
    static func unit(_ unit: UnitID) -> String { "/units/\(unit)" }
    static func contacts(_ unit: UnitID) -> String { "/units/\(unit)/contacts" }
    static func workbook(_ unit: UnitID, phase: PhaseID? = nil) -> String { "/units/\(unit)/workbook" + (phase.map { "?phase=\($0)" } ?? "") }
    static func workbook(_ unit: UnitID, phase: PhaseID, filter: WorkbookFilter) -> String {
        workbook(unit, phase: phase) + (filter == .all ? "" : "&filter=\(filter.rawValue)")
    }
    static func indicator(_ indicator: IndicatorID, in unit: UnitID) -> String { "/units/\(unit)/indicators/\(indicator)" }
    static func applicability(_ indicator: IndicatorID, in unit: UnitID) -> String { "/units/\(unit)/indicators/\(indicator)/applicability" }
    static func newEvidence(in unit: UnitID) -> String { "/units/\(unit)/evidence/new" }
    static func newEvidence(in unit: UnitID, draft: DraftID, indicator: IndicatorID?) -> String {
        newEvidence(in: unit) + "?draft=\(draft)" + (indicator.map { "&indicator=\($0)" } ?? "")
    }
    /// - Parameters: what the draft is about: an item that is being edited, or the indicator's page that a new one was begun on.
    static func saveDraft(_ draft: DraftID, in unit: UnitID, evidence: EvidenceID? = nil, indicator: IndicatorID? = nil) -> String {
        let about = [evidence.map { ("evidence", $0.description) }, indicator.map { ("indicator", $0.description) }].compactMap(\.self)
        return "/units/\(unit)/drafts/\(draft)" + (about.isEmpty ? "" : "?" + query(about))
    }
    static func discardDraft(_ draft: DraftID, in unit: UnitID) -> String { "/units/\(unit)/drafts/\(draft)/discard" }
    static let writingAdvice = "/writing-advice"
    static func answer(_ point: PointID, of indicator: IndicatorID, in unit: UnitID) -> String { "\(Address.indicator(indicator, in: unit))/points/\(point)" }
    static func history(_ evidence: EvidenceID) -> String { "/evidence/\(evidence)/history" }
    static func revision(_ number: Int, of evidence: EvidenceID) -> String { "/evidence/\(evidence)/revisions/\(number)" }
    static func submit(_ unit: UnitID, phase: PhaseID? = nil) -> String { "/units/\(unit)/submit" + (phase.map { "?phase=\($0)" } ?? "") }
    static func submissions(_ unit: UnitID) -> String { "/units/\(unit)/submissions" }
    static func submission(_ submission: SubmissionID) -> String { "/submissions/\(submission)" }
    static func evidence(_ evidence: EvidenceID) -> String { "/evidence/\(evidence)" }
    static func editEvidence(_ evidence: EvidenceID) -> String { "/evidence/\(evidence)/edit" }
    static func editEvidence(_ evidence: EvidenceID, draft: DraftID) -> String { editEvidence(evidence) + "?draft=\(draft)" }
    static func withdraw(_ evidence: EvidenceID) -> String { "/evidence/\(evidence)/withdraw" }
    static func reinstate(_ evidence: EvidenceID) -> String { "/evidence/\(evidence)/reinstate" }
    static func compare(_ evidence: EvidenceID, from: Int? = nil, to: Int? = nil) -> String {
        let asked = [from.map { ("from", String($0)) }, to.map { ("to", String($0)) }].compactMap(\.self)
        return "/evidence/\(evidence)/compare" + (asked.isEmpty ? "" : "?" + query(asked))
    }
    static func signOff(_ submission: SubmissionID) -> String { "/submissions/\(submission)/sign-off" }
    /// Where the form that the draft was typed into opens again.
    static func draft(_ draft: EvidenceAPI.Draft) -> String {
        draft.content.evidence.map { editEvidence($0, draft: draft.id) } ?? newEvidence(in: draft.unit, draft: draft.id, indicator: draft.content.indicator)
    }
    static func standard(_ version: StandardVersionID) -> String { "/standards/\(version)" }
    static func standardExport(_ version: StandardVersionID) -> String { "/standards/\(version)/document" }
    /// Leads on to the page in the indicator's own version.
    static func standardIndicator(_ indicator: IndicatorID) -> String { "/standards/indicators/\(indicator)" }
    static func standardIndicator(_ indicator: IndicatorID, of version: StandardVersionID) -> String { "/standards/\(version)/indicators/\(indicator)" }
    static func glossaryTerm(_ term: String) -> String { "/glossary/\(escaped(term))" }
    static func person(_ person: PersonID) -> String { "/administration/people/\(person)" }
    static func changePerson(_ person: PersonID) -> String { "/administration/people/\(person)/details" }
    static func grants(_ person: PersonID) -> String { "/administration/people/\(person)/grants" }
    static func removeGrant(_ grant: PersonGrant, of person: PersonID) -> String {
        "\(grants(person))/\(grant.role.rawValue)/\(grant.unit?.id.description ?? GrantForm.everywhere)/removal"
    }
    static func wave(_ code: String) -> String { "/administration/waves/\(escaped(code))" }
    static func administeredStandard(_ version: StandardVersionID) -> String { "/administration/standards/\(version)" }
    static func administeredUnit(_ unit: UnitID) -> String { "/administration/units/\(unit)" }

    /// `name=value&…` with everything but unreserved characters escaped (RFC 3986 §2.3).
    static func query(_ items: [(name: String, value: String)]) -> String {
        items.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
