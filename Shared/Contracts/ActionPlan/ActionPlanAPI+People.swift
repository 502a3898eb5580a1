extension ActionPlanAPI {
    /// Somebody as they were named when they did it.
    package struct Person: Codable, Sendable, Equatable {
        package let subject: String
        package let name: String
        package let rank: String?

        package init(subject: String, name: String, rank: String? = nil) {
            self.subject = subject
            self.name = name
            self.rank = rank
        }
    }

    /// A lead officer (A2). `subject` is the person's id where they have an account: then "waiting for me" finds them.
    package struct Lead: Codable, Sendable, Equatable {
        package let subject: String?
        package let name: String
        package let rank: String?

        package init(subject: String? = nil, name: String, rank: String? = nil) {
            self.subject = subject
            self.name = name
            self.rank = rank
        }
    }
}
