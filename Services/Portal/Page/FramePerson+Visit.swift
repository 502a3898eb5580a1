import ContractsCore

extension FramePerson {
    init(_ session: Session, unit: UnitID?, site: Site) {
        let person = session.person
        key = person.id.description
        name = person.name
        rank = person.rank
        role = person.roleLine(site.catalogue)
        let units = person.ownUnits
        guard units.count > 1 else {
            switcher = nil
            return
        }
        let current = units.first { $0.id == unit }
        switcher = UnitSwitcher(
            unit: current?.name ?? site.catalogue.text("frame_unit_switcher_none"),
            units: units.map { UnitSwitcher.Choice(name: $0.name, url: Address.workbook($0.id), current: $0.id == unit) }
        )
    }
}
