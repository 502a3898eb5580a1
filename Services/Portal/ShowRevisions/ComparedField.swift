import ContractsCore
import ContractsEvidence

/// The fields of an item as the service's comparison names them; `indicators/CODE` stands beside them.
enum ComparedField: String, CaseIterable {
    case title, whatWasDone, whatChanged, from, to, kinds, characteristics, aims, sources, reviewBy
    case marking = "control/marking"
    case publication = "control/suitableForPublication"
    case owner = "control/owner"
    case authors = "control/authors"

    var field: EvidenceField {
        switch self {
        case .title: .text(.title)
        case .whatWasDone: .text(.whatWasDone)
        case .whatChanged: .text(.whatChanged)
        case .from: .date(.from)
        case .to: .date(.until)
        case .kinds: .list(.kind)
        case .characteristics: .list(.characteristics)
        case .aims: .list(.aims)
        case .sources: .text(.sources)
        case .reviewBy: .date(.reviewBy)
        case .marking: .choice(.marking)
        case .publication: .choice(.publication)
        case .owner: .text(.owner)
        case .authors: .text(.authors)
        }
    }

    /// Whether its pieces are values, not runs of words.
    var isList: Bool {
        switch self {
        case .kinds, .characteristics, .aims, .sources, .authors: true
        default: false
        }
    }

    /// A value as it is read.
    func words(_ value: String, _ catalogue: Catalogue) -> String {
        var input = EvidenceInput()
        switch field {
        case .list(let list): input[keyPath: list.path] = [value]
        case .date(let date): input[keyPath: date.path] = DateParts(LocalDate(value))
        case .choice(.publication): input.publication = value == "true" ? "yes" : "no"
        default: return value
        }
        return field.words(input, catalogue)
    }
}
