import ContractsEIA

extension EIAAPI.GuideDocument {
    /// - Throws: `notFound` for what is no section of this guide.
    func section(_ key: String) throws(AccessRefusal) -> EIAAPI.Section {
        guard let section = sections.first(where: { $0.key == key }) else { throw .notFound }
        return section
    }
}
