package import ContractsCore

extension EvidenceAPI {
    /// What a person says in an item (E4). Only the title, what was done and one indicator are required.
    package struct EvidenceContent: Codable, Sendable, Equatable {
        /// 1 to 200 characters.
        package let title: String
        /// 1 to 20,000 characters.
        package let whatWasDone: String
        /// Up to 20,000 characters.
        package let whatChanged: String?
        package let from: LocalDate?
        /// Not before `from`.
        package let to: LocalDate?
        package let kinds: [EvidenceKind]
        package let characteristics: [Characteristic]
        package let aims: [DutyAim]
        /// At least one; each once.
        package let indicators: [Citation]
        /// Up to 50 of up to 500 characters.
        package let sources: [String]
        package let reviewBy: LocalDate?
        package let control: DocumentControl

        package init(
            title: String,
            whatWasDone: String,
            whatChanged: String? = nil,
            from: LocalDate? = nil,
            to: LocalDate? = nil,
            kinds: [EvidenceKind],
            characteristics: [Characteristic],
            aims: [DutyAim],
            indicators: [Citation],
            sources: [String],
            reviewBy: LocalDate? = nil,
            control: DocumentControl
        ) {
            self.title = title
            self.whatWasDone = whatWasDone
            self.whatChanged = whatChanged
            self.from = from
            self.to = to
            self.kinds = kinds
            self.characteristics = characteristics
            self.aims = aims
            self.indicators = indicators
            self.sources = sources
            self.reviewBy = reviewBy
            self.control = control
        }
    }

    /// An indicator and how the item meets it.
    package struct Citation: Codable, Sendable, Equatable {
        package let indicator: IndicatorID
        /// Up to 5,000 characters; may be empty while drafting.
        package let howThisMeetsIt: String

        package init(indicator: IndicatorID, howThisMeetsIt: String) {
            self.indicator = indicator
            self.howThisMeetsIt = howThisMeetsIt
        }
    }

    /// What kind of evidence an item is.
    package enum EvidenceKind: String, Codable, Sendable, CaseIterable {
        case policy
        case activity
        case outcome
        case communityCorroborated = "community-corroborated"
    }

    /// The nine protected characteristics.
    package enum Characteristic: String, Codable, Sendable, CaseIterable {
        case age
        case disability
        case genderReassignment = "gender-reassignment"
        case marriageAndCivilPartnership = "marriage-and-civil-partnership"
        case pregnancyAndMaternity = "pregnancy-and-maternity"
        case race
        case religionOrBelief = "religion-or-belief"
        case sex
        case sexualOrientation = "sexual-orientation"
    }

    /// The three aims of the equality duty.
    package enum DutyAim: String, Codable, Sendable, CaseIterable {
        case eliminateDiscrimination = "eliminate-discrimination"
        case advanceEquality = "advance-equality"
        case fosterGoodRelations = "foster-good-relations"
    }

    /// The workbook's document control block. The creating unit is the item's unit.
    package struct DocumentControl: Codable, Sendable, Equatable {
        package let marking: Marking
        package let suitableForPublication: Bool?
        /// Up to 200 characters.
        package let owner: String?
        /// Up to 20, as they want to be named.
        package let authors: [NamedAuthor]

        package init(marking: Marking, suitableForPublication: Bool? = nil, owner: String? = nil, authors: [NamedAuthor]) {
            self.marking = marking
            self.suitableForPublication = suitableForPublication
            self.owner = owner
            self.authors = authors
        }
    }

    /// Protective marking. RESTRICTED is kept as history: only imported items may carry it.
    package enum Marking: String, Codable, Sendable, CaseIterable {
        case restricted = "RESTRICTED"
        case official = "OFFICIAL"
        case officialSensitive = "OFFICIAL-SENSITIVE"
    }

    /// A name with a rank, as the workbook prints authors.
    package struct NamedAuthor: Codable, Sendable, Equatable {
        package let name: String
        package let rank: String?

        package init(name: String, rank: String? = nil) {
            self.name = name
            self.rank = rank
        }
    }
}
