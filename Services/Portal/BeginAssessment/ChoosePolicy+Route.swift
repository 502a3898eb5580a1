import ContractsCore
import ContractsEIA
import Hummingbird
import Identity

/// For which policy does an assessment begin? One of those that the reader may begin for, or a new one.
enum ChoosePolicy {
    /// Looked through for the sake of one page, at most: a reader who may begin for few policies of many goes on with "more".
    private static let most = 5
    private static let enough = 20

    static func show(_ visit: Visit) async throws -> Response {
        let search = visit.query("q").map { String($0.prefix(100)) }
        let person = try visit.signedIn.person
        let units = person.grants.filter { $0.role == .eiaAuthor }.map(\.unit)
        // An author of one unit begins for that unit. For a policy elsewhere that they own they begin on its own page.
        let unit = units.count == 1 && !person.has(anyOf: [.eiaQA, .administrator]) ? units[0]?.id : nil
        let query = [("limit", "50")] + (search.map { [("q", $0)] } ?? []) + (unit.map { [("unit", $0.description)] } ?? [])
        var found: [EIAAPI.Policy] = []
        var next = visit.query("after")
        for _ in 0..<most {
            let page = try await visit.eia(EIAAPI.listPolicies, query: query + (next.map { [("cursor", $0)] } ?? []))
            found += try page.items.filter { try $0.closedAt == nil && PolicyReader(visit, $0).mayBegin }
            next = page.next
            if next == nil || found.count >= enough { break }
        }
        let page = ChoosePolicyPage(found, next: next, search: search, answers: ScreeningCode(visit.query("answers")), catalogue: visit.catalogue)
        return try await visit.page("eia/choose-policy", page, BeginAssessment.head(page.heading, hasErrors: false, visit))
    }
}
