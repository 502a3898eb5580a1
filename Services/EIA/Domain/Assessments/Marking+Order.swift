import ContractsEIA

extension EIAAPI.Marking {
    /// RESTRICTED, of an older scheme, stands where OFFICIAL-SENSITIVE does.
    private var height: Int {
        switch self {
        case .official: 0
        case .restricted, .officialSensitive: 1
        }
    }

    static func > (marking: EIAAPI.Marking, other: EIAAPI.Marking) -> Bool { marking.height > other.height }
}
