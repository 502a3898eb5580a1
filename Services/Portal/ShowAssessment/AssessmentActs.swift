import ContractsEIA

/// What the reader may do to an assessment now, with the page where each is done.
struct AssessmentActs: Sendable {
    let detail: EIAAPI.AssessmentDetail

    init(_ detail: EIAAPI.AssessmentDetail) {
        self.detail = detail
    }

    func may(_ transition: EIAAPI.Transition) -> Bool { detail.allowed.contains(transition) }

    /// Nil for what a date or another assessment does.
    func url(_ transition: EIAAPI.Transition) -> String? {
        let id = detail.summary.id
        return switch transition {
        case .screen: Address.screening(id)
        case .confirmScreening, .refuseScreening: Address.confirmScreening(id)
        case .rescreen: Address.step(.rescreen, of: id)
        case .sendToOwner: Address.step(.sendToOwner, of: id)
        case .sendBack: Address.step(.sendBack, of: id)
        case .submit: Address.step(.submit, of: id)
        case .changeProposal: Address.step(.changeProposal, of: id)
        case .withdraw: Address.step(.withdraw, of: id)
        case .take, .release, .return, .approve: Address.reviewSheet(id)
        case .recordDecision: Address.decision(id)
        case .publish, .withhold: Address.publication(id)
        case .startMonitoring: Address.monitoring(id)
        case .recordReview: Address.reviews(id)
        case .reviewFallsDue, .supersede: nil
        }
    }

    /// Beside the primary action; one for each page.
    func links(except primary: String?, _ catalogue: Catalogue) -> [Link] {
        var seen: Set<String> = []
        if let primary { seen.insert(primary) }
        return detail.allowed.compactMap { transition in
            guard let url = url(transition), seen.insert(url).inserted else { return nil }
            return Link(catalogue.text("eia_act_\(transition.rawValue)"), url)
        }
    }
}
