package import ContractsCore

extension EvidenceAPI {
    /// Plain English advice on a text (E7). Never a block. Any signed-in person.
    package static let adviseWriting = Endpoint<WritingSample, WritingAdvice>(.post, "/v1/writing-advice")

    /// Query `search`, `cursor`, `limit` (1-500).
    package static let listGlossary = Endpoint<NoContent, Page<GlossaryTerm>>(.get, "/v1/glossary")

    /// Creates or changes a term. Moderator or administrator. `If-Match` where it exists.
    package static let putGlossaryTerm = Endpoint<GlossaryTerm, GlossaryTerm>(.put, "/v1/glossary/{term}")

    /// Moderator or administrator. `If-Match`.
    package static let removeGlossaryTerm = Endpoint<NoContent, NoContent>(.delete, "/v1/glossary/{term}")

    /// What is being written.
    package struct WritingSample: Codable, Sendable, Equatable {
        package let title: String
        package let whatWasDone: String
        package let whatChanged: String
        package let hasDates: Bool
        package let citedIndicators: Int

        package init(title: String, whatWasDone: String, whatChanged: String, hasDates: Bool, citedIndicators: Int) {
            self.title = title
            self.whatWasDone = whatWasDone
            self.whatChanged = whatChanged
            self.hasDates = hasDates
            self.citedIndicators = citedIndicators
        }
    }

    /// Advice, in the order of the text.
    package struct WritingAdvice: Codable, Sendable, Equatable {
        package let hints: [WritingHint]

        package init(hints: [WritingHint]) {
            self.hints = hints
        }
    }

    /// What an advice is about.
    package enum HintKind: String, Codable, Sendable, CaseIterable {
        case unexplainedAcronym = "unexplained-acronym"
        case longSentence = "long-sentence"
        case noOutcome = "no-outcome"
        case manyIndicators = "many-indicators"
        case noDate = "no-date"
    }

    /// One piece of advice.
    package struct WritingHint: Codable, Sendable, Equatable {
        package let kind: HintKind
        /// The field of the sample that it is about.
        package let field: String
        /// The acronym, or the beginning of the sentence.
        package let excerpt: String?
        /// The glossary's meaning where it is near.
        package let suggestion: String?

        package init(kind: HintKind, field: String, excerpt: String? = nil, suggestion: String? = nil) {
            self.kind = kind
            self.field = field
            self.excerpt = excerpt
            self.suggestion = suggestion
        }
    }

    /// A term of the directorate's glossary.
    package struct GlossaryTerm: Codable, Sendable, Equatable {
        /// Up to 50 characters.
        package let term: String
        /// Up to 500 characters.
        package let meaning: String
        package let kind: TermKind
        package let etag: String?

        package init(term: String, meaning: String, kind: TermKind, etag: String? = nil) {
            self.term = term
            self.meaning = meaning
            self.kind = kind
            self.etag = etag
        }
    }

    /// What a term is.
    package enum TermKind: String, Codable, Sendable, CaseIterable {
        case acronym
        case term
    }
}
