import Identity

extension Person {
    /// "Inspector SPOC, Enfield"
    func title(_ catalogue: Catalogue) -> String {
        catalogue.person(name, rank: rank)
    }

    /// The roles in words, each once, with the units where they are few: "SPOC, Enfield" or "Adviser, 4 units".
    func roleLine(_ catalogue: Catalogue) -> String {
        roles.map { role in
            let units = grants.filter { $0.role == role }
            guard units.allSatisfy({ $0.unit != nil }), let first = units.first?.unit else { return catalogue.role(role) }
            let place = units.count == 1 ? first.name : catalogue.text("role_units", count: units.count)
            return catalogue.text("role_in", ["role": catalogue.role(role), "place": place])
        }.joined(separator: "; ")
    }
}

extension Catalogue {
    func role(_ role: Role) -> String {
        text("role_\(role.rawValue)")
    }
}
