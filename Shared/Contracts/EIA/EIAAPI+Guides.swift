package import ContractsCore
package import Foundation

extension EIAAPI {
    /// Versions of the guide, newest first.
    package static let listGuides = Endpoint<NoContent, Page<GuideName>>(.get, "/v1/guides")

    /// One version, whole.
    package static let getGuide = Endpoint<NoContent, Guide>(.get, "/v1/guides/{guide}")

    /// A new version, as a draft that a later one may replace. Administrator. `Idempotency-Key`.
    package static let importGuide = Endpoint<GuideDocument, Guide>(.post, "/v1/guides")

    /// From now on, new assessments are written against it; it never changes again. Administrator, force-wide. `Idempotency-Key`.
    package static let publishGuide = Endpoint<NoContent, Guide>(.post, "/v1/guides/{guide}/publication")

    package struct GuideName: Codable, Sendable, Equatable {
        package let id: GuideID
        /// Such as "2011-1".
        package let label: String
        package let title: String
        /// None while it is a draft.
        package let publishedAt: Date?
        package let sha256: String

        package init(id: GuideID, label: String, title: String, publishedAt: Date? = nil, sha256: String) {
            self.id = id
            self.label = label
            self.title = title
            self.publishedAt = publishedAt
            self.sha256 = sha256
        }
    }

    /// Everything that tells how an assessment is made, as data (I2, I3): an assessment pins the version it was written against.
    package struct Guide: Codable, Sendable, Equatable {
        package let name: GuideName
        package let document: GuideDocument

        package init(name: GuideName, document: GuideDocument) {
            self.name = name
            self.document = document
        }
    }

    /// The guide as a file: imported, exported, and hashed in this shape.
    package struct GuideDocument: Codable, Sendable, Equatable {
        package let label: String
        package let title: String
        /// Where the words come from.
        package let source: String
        package let screening: ScreeningGuide
        package let sections: [Section]
        package let characteristics: [Characteristic]
        package let categories: [FeedbackCategory]
        package let triggers: [NamedChoice]

        package init(
            label: String, title: String, source: String, screening: ScreeningGuide, sections: [Section], characteristics: [Characteristic],
            categories: [FeedbackCategory], triggers: [NamedChoice]
        ) {
            self.label = label
            self.title = title
            self.source = source
            self.screening = screening
            self.sections = sections
            self.characteristics = characteristics
            self.categories = categories
            self.triggers = triggers
        }
    }

    /// "Do I need an EIA?" (I2).
    package struct ScreeningGuide: Codable, Sendable, Equatable {
        package let introduction: String
        package let questions: [ScreeningQuestion]
        /// In order; the first that holds decides. The last has neither `any` nor `all`.
        package let rules: [ScreeningRule]

        package init(introduction: String, questions: [ScreeningQuestion], rules: [ScreeningRule]) {
            self.introduction = introduction
            self.questions = questions
            self.rules = rules
        }
    }

    package struct ScreeningQuestion: Codable, Sendable, Equatable {
        package let number: Int
        package let text: String
        package let help: String

        package init(number: Int, text: String, help: String) {
            self.number = number
            self.text = text
            self.help = help
        }
    }

    /// Holds when one of `any` (or none is listed) and every one of `all` was answered with one of `answers`.
    package struct ScreeningRule: Codable, Sendable, Equatable {
        package let outcome: ScreeningOutcome
        package let any: [Int]
        package let all: [Int]
        package let answers: [ScreeningAnswer]
        /// Why this decides, in plain English.
        package let because: String

        package init(outcome: ScreeningOutcome, any: [Int], all: [Int], answers: [ScreeningAnswer], because: String) {
            self.outcome = outcome
            self.any = any
            self.all = all
            self.answers = answers
            self.because = because
        }
    }

    /// One of the form's fifteen sections (I3).
    package struct Section: Codable, Sendable, Equatable {
        /// Stable over versions, such as "affected".
        package let key: String
        package let number: Int
        package let title: String
        /// What the section is for.
        package let purpose: String
        package let fields: [Field]

        package init(key: String, number: Int, title: String, purpose: String, fields: [Field]) {
            self.key = key
            self.number = number
            self.title = title
            self.purpose = purpose
            self.fields = fields
        }
    }

    package struct Field: Codable, Sendable, Equatable {
        package let key: String
        package let label: String
        package let kind: FieldKind
        /// A blank one keeps the assessment from being sent on.
        package let required: Bool
        /// Questions to think about, beside the field.
        package let prompts: [String]
        /// How to answer well, in plain English.
        package let advice: String?
        /// Of `choice` and `choices`.
        package let choices: [NamedChoice]
        /// Of `table` and `matrix`.
        package let columns: [Column]
        /// Of `matrix`: one row each, in this order, all of them asked.
        package let rows: [NamedChoice]
        /// Characters of a text.
        package let maximum: Int?

        package init(
            key: String, label: String, kind: FieldKind, required: Bool, prompts: [String], advice: String? = nil, choices: [NamedChoice], columns: [Column],
            rows: [NamedChoice], maximum: Int? = nil
        ) {
            self.key = key
            self.label = label
            self.kind = kind
            self.required = required
            self.prompts = prompts
            self.advice = advice
            self.choices = choices
            self.columns = columns
            self.rows = rows
            self.maximum = maximum
        }
    }

    package struct Column: Codable, Sendable, Equatable {
        package let key: String
        package let label: String
        package let kind: FieldKind
        package let required: Bool
        package let choices: [NamedChoice]

        package init(key: String, label: String, kind: FieldKind, required: Bool, choices: [NamedChoice]) {
            self.key = key
            self.label = label
            self.kind = kind
            self.required = required
            self.choices = choices
        }
    }

    package struct NamedChoice: Codable, Sendable, Equatable {
        package let code: String
        package let label: String
        package let hint: String?

        package init(code: String, label: String, hint: String? = nil) {
            self.code = code
            self.label = label
            self.hint = hint
        }
    }

    /// A protected characteristic of the Equality Act 2010, and which of the duty's three aims it counts for.
    package struct Characteristic: Codable, Sendable, Equatable {
        package let code: String
        package let label: String
        package let aims: [Int]

        package init(code: String, label: String, aims: [Int]) {
            self.code = code
            self.label = label
            self.aims = aims
        }
    }

    /// What a feedback point is about (I4).
    package struct FeedbackCategory: Codable, Sendable, Equatable {
        package let code: String
        package let label: String
        /// Under which heading figures show it.
        package let group: String

        package init(code: String, label: String, group: String) {
            self.code = code
            self.label = label
            self.group = group
        }
    }

    package enum FieldKind: String, Codable, Sendable, CaseIterable {
        case text
        case longText = "long-text"
        case date
        case choice
        case choices
        case table
        case matrix
    }
}
