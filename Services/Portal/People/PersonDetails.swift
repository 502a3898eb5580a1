import Foundation

/// What an administrator may say of a person; parsed, so that it can be stored.
struct PersonDetails: Sendable, Equatable {
    let name: String
    let rank: String?
    let active: Bool

    static let longestName = 200
    static let longestRank = 100
}

extension PersonDetails {
    /// Nil, with errors, where it cannot be stored.
    init?(_ form: Form, errors: inout FieldErrors, catalogue: Catalogue) {
        let name = form.text("name") ?? ""
        let rank = form.text("rank")
        func clean(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
        if name.isEmpty { errors.add("name", catalogue.text("admin_error_name")) }
        if name.unicodeScalars.count > PersonDetails.longestName || !clean(name) { errors.add("name", catalogue.text("admin_error_name_long")) }
        if let rank, rank.unicodeScalars.count > PersonDetails.longestRank || !clean(rank) { errors.add("rank", catalogue.text("admin_error_rank_long")) }
        guard errors.isEmpty else { return nil }
        self.init(name: name, rank: rank, active: form["active"] != "no")
    }
}
