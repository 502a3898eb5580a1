import ContractsCore
import ContractsEIA

/// Policies and equality impact assessments: their making.
extension Address {
    static let assessments = "/assessments"
    static func assessments(_ filter: AssessmentFilter, after cursor: String? = nil) -> String {
        let items = filter.items + (cursor.map { [("after", $0)] } ?? [])
        return assessments + (items.isEmpty ? "" : "?" + query(items))
    }
    static let doINeedOne = "/assessments/do-i-need-one"
    /// - Parameters:
    ///   - answers: those of "Do I need one?", to go on with.
    ///   - replaced: the assessment that the new one supersedes once it is published.
    static func newAssessment(for policy: PolicyID? = nil, answers: ScreeningCode? = nil, replacing replaced: AssessmentID? = nil) -> String {
        "/assessments/new" + asked([("policy", policy?.description), ("answers", answers?.text), ("supersedes", replaced?.description)])
    }
    /// The policies to choose from, further on.
    static func newAssessment(answers: ScreeningCode?, search: String?, after cursor: String) -> String {
        "/assessments/new" + asked([("q", search), ("answers", answers?.text), ("after", cursor)])
    }
    static func assessment(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)" }
    static func changeAssessment(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/change" }
    static func assessmentPeople(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/people" }
    static func assessmentTrail(_ assessment: AssessmentID, after cursor: String? = nil) -> String {
        "/assessments/\(assessment)/trail" + (cursor.map { "?" + query([("after", $0)]) } ?? "")
    }
    static func screening(_ assessment: AssessmentID, answers: ScreeningCode? = nil) -> String {
        "/assessments/\(assessment)/screening" + asked([("answers", answers?.text)])
    }
    static func confirmScreening(_ assessment: AssessmentID) -> String { "/assessments/\(assessment)/screening/confirmation" }
    static func section(_ section: String, of assessment: AssessmentID) -> String { "/assessments/\(assessment)/sections/\(escaped(section))" }
    static func sectionDraft(_ section: String, of assessment: AssessmentID) -> String { Address.section(section, of: assessment) + "/draft" }
    static func discardSectionDraft(_ section: String, of assessment: AssessmentID) -> String { Address.section(section, of: assessment) + "/draft/discard" }
    static func sectionHistory(_ section: String, of assessment: AssessmentID) -> String { Address.section(section, of: assessment) + "/history" }
    static func compareSections(_ section: String, of assessment: AssessmentID, from: Int? = nil, to: Int? = nil) -> String {
        let asked = [from.map { ("from", String($0)) }, to.map { ("to", String($0)) }].compactMap(\.self)
        return Address.section(section, of: assessment) + "/compare" + (asked.isEmpty ? "" : "?" + query(asked))
    }
    /// The page of one step of an assessment: to the owner, back, submitted, the proposal changed, given up, screened anew.
    static func step(_ step: AssessmentStep, of assessment: AssessmentID) -> String { "/assessments/\(assessment)/steps/\(step.rawValue)" }

    static let policies = "/policies"
    static func policies(_ filter: PolicyFilter, after cursor: String? = nil) -> String {
        policies + asked(filter.items.map { ($0.name, $0.value) } + [("after", cursor)])
    }
    static func newPolicy(answers: ScreeningCode? = nil) -> String { "/policies/new" + asked([("answers", answers?.text)]) }
    static func policy(_ policy: PolicyID) -> String { "/policies/\(policy)" }
    static func changePolicy(_ policy: PolicyID) -> String { "/policies/\(policy)/change" }
    static func closePolicy(_ policy: PolicyID) -> String { "/policies/\(policy)/closure" }
    static func policySupport(_ policy: PolicyID) -> String { "/policies/\(policy)/support" }
    static func supportNotes(_ policy: PolicyID) -> String { "/policies/\(policy)/support-notes" }

    private static func asked(_ items: [(String, String?)]) -> String {
        let given = items.compactMap { name, value in value.map { (name, $0) } }
        return given.isEmpty ? "" : "?" + query(given)
    }
}
