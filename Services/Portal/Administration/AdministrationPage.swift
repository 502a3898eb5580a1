/// What an administrator looks after. Template `admin/index`.
struct AdministrationPage: Sendable {
    struct Area: Sendable {
        let url: String
        let title: String
        let facts: String
    }

    let areas: [Area]
}
