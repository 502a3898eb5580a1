import ContractsActionPlan
import ContractsCore
import Testing

@testable import Portal

@Suite("Who leads a new action or plan, and where it goes")
struct LeadFieldTests {
    private let catalogue: Catalogue
    private let candidates = [LeadField.Candidate(subject: "contributor", name: "Contributor, Enfield", rank: "Police Constable")]

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func form(_ fields: [(String, String)]) -> Form { Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) }) }

    @Test("Whoever was chosen from another place's people is asked for again, and not left out in silence", arguments: ["adviser", "contributor", ""])
    func elsewhere(chosen: String) {
        var errors = FieldErrors()
        let unit = "unit:\(UnitID.new())"
        let action = NewActionInput(form([("place", unit), ("activity", "A surgery"), ("lead", chosen)]))
            .action(candidates, errors: &errors, catalogue: catalogue)
        let plan = PlanInput(form([("place", unit), ("title", "A plan"), ("lead", chosen)]))
            .content(.unit, candidates, errors: &errors, catalogue: catalogue)
        #expect((errors["lead"] != nil) == (chosen == "adviser"))
        #expect(action?.lead?.subject == (chosen == "contributor" ? "contributor" : nil) && (action == nil) == (chosen == "adviser"))
        #expect(plan?.lead?.subject == (chosen == "contributor" ? "contributor" : nil))
    }

    @Test("Somebody named in the other fields is not taken for the one who was chosen")
    func named() {
        let lead = LeadField(form([("lead", "adviser"), ("leadName", "Somebody else")]))
        #expect(lead.lead(of: candidates) == nil)
        #expect(LeadField(form([("lead", LeadField.other), ("leadName", "Somebody else")])).lead(of: candidates)?.name == "Somebody else")
    }

    @Test("Where an action may go is asked of the plans that are the reader's, not of the first of everybody's")
    func places() {
        let unit = UnitID.new()
        func asked(_ corporate: Bool, _ units: [UnitID]) -> [String] { AddAction.queries(corporate: corporate, units: units).map { "\($0[0].0)=\($0[0].1)" } }
        #expect(asked(true, []) == ["kind=corporate", "kind=staff-support-association"])
        #expect(asked(true, [unit]).last == "unit=\(unit)" && asked(false, [unit]) == ["open=true"])
        #expect(AddAction.noPlace(mayPlan: true, catalogue).link?.url == Address.newPlan)
    }
}
