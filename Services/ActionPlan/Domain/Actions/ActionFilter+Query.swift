import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ServiceKit

extension ActionFilter {
    /// Everything that a list can be asked for.
    /// - Throws: the 422 problem for a word that is none.
    init(_ context: ServiceRequestContext) throws(ProblemError) {
        try self.init(place: context)
        states = try context.words("state", ActionPlanAPI.ActionState.self)
        rags = try context.words("rag", ActionPlanAPI.RAG.self)
        source = try context.query("source", in: ActionPlanAPI.SourceKind.self)
        indicator = try context.query("indicator", as: IndicatorID.self)
        dueFrom = try context.query("dueFrom", as: LocalDate.self)
        dueTo = try context.query("dueTo", as: LocalDate.self)
        overdue = try context.query("overdue", as: Bool.self) ?? false
        text = try context.text("q", max: 100)
    }

    /// Whose: what the board and the calendar can be asked for.
    init(place context: ServiceRequestContext) throws(ProblemError) {
        unit = try context.query("unit", as: UnitID.self)
        plan = try context.query("plan", as: PlanID.self)
        lead = try context.text("lead", max: 200).map { $0 == "me" ? .caller : .subject($0) }
    }
}

extension ServiceRequestContext {
    /// Words of an enumeration, comma-separated or repeated.
    func words<Word: RawRepresentable<String> & CaseIterable>(_ name: String, _ type: Word.Type) throws(ProblemError) -> [Word] {
        var words: [Word] = []
        for text in queryAll(name).flatMap({ $0.split(separator: ",") }) {
            guard let word = Word(rawValue: String(text)) else { throw .validation("/query/\(name)", "is not an accepted value") }
            words.append(word)
        }
        return words
    }

    /// Free text of the query; nil where it is blank.
    func text(_ name: String, max: Int) throws(ProblemError) -> String? {
        var validation = Validation()
        let text = validation.optionalText(query(name), at: "/query/\(name)", max: max)
        try validation.finish()
        return text
    }
}
