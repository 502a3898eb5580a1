import ContractsEIA
import Events
import ServiceKit

extension ServiceRouter {
    /// Every address of the EIA service.
    func eia(_ dependencies: Dependencies, receiver: EventReceiver) {
        // The guide
        on(EIAAPI.listGuides, .person, use: ListGuides(dependencies: dependencies).handle)
        on(EIAAPI.getGuide, .person, use: GetGuide(dependencies: dependencies).handle)
        on(EIAAPI.importGuide, .person, use: ImportGuide(dependencies: dependencies).handle)
        on(EIAAPI.publishGuide, .person, use: PublishGuide(dependencies: dependencies).handle)

        // Policies
        on(EIAAPI.listUnits, .person, use: ListUnits(dependencies: dependencies).handle)
        on(EIAAPI.listPolicies, .person, use: ListPolicies(dependencies: dependencies).handle)
        on(EIAAPI.createPolicy, .person, use: CreatePolicy(dependencies: dependencies).handle)
        on(EIAAPI.getPolicy, .person, use: GetPolicy(dependencies: dependencies).handle)
        on(EIAAPI.changePolicy, .person, use: ChangePolicy(dependencies: dependencies).handle)
        on(EIAAPI.closePolicy, .person, use: ClosePolicy(dependencies: dependencies).handle)
        on(EIAAPI.putSupport, .person, use: PutSupport(dependencies: dependencies).handle)
        on(EIAAPI.addSupportNote, .person, use: AddSupportNote(dependencies: dependencies).handle)

        // Assessments
        on(EIAAPI.listAssessments, .person, use: ListAssessments(dependencies: dependencies).handle)
        on(EIAAPI.createAssessment, .person, use: CreateAssessment(dependencies: dependencies).handle)
        on(EIAAPI.getAssessment, .person, use: GetAssessment(dependencies: dependencies).handle)
        on(EIAAPI.changeAssessment, .person, use: ChangeAssessment(dependencies: dependencies).handle)
        on(EIAAPI.putPeople, .person, use: PutPeople(dependencies: dependencies).handle)
        on(EIAAPI.listTrail, .person, use: ListTrail(dependencies: dependencies).handle)
        on(EIAAPI.getWaiting, .person, use: GetWaiting(dependencies: dependencies).handle)

        // Do I need an EIA?
        on(EIAAPI.tryScreening, .person, use: TryScreening(dependencies: dependencies).handle)
        on(EIAAPI.screen, .person, use: Screen(dependencies: dependencies).handle)
        on(EIAAPI.confirmScreening, .person, use: ConfirmScreening(dependencies: dependencies).handle)
        on(EIAAPI.refuseScreening, .person, use: RefuseScreening(dependencies: dependencies).handle)
        on(EIAAPI.rescreen, .person, use: Rescreen(dependencies: dependencies).handle)

        // Sections
        on(EIAAPI.listSections, .person, use: ListSections(dependencies: dependencies).handle)
        on(EIAAPI.getSection, .person, use: GetSection(dependencies: dependencies).handle)
        on(EIAAPI.saveSection, .person, bodyLimit: SaveSection.bodyLimit, use: SaveSection(dependencies: dependencies).handle)
        on(EIAAPI.listSectionRevisions, .person, use: ListSectionRevisions(dependencies: dependencies).handle)
        on(EIAAPI.compareSections, .person, use: CompareSections(dependencies: dependencies).handle)
        on(EIAAPI.getSectionDraft, .person, use: GetSectionDraft(dependencies: dependencies).handle)
        on(EIAAPI.saveSectionDraft, .person, bodyLimit: SaveSection.bodyLimit, use: SaveSectionDraft(dependencies: dependencies).handle)
        on(EIAAPI.discardSectionDraft, .person, use: DiscardSectionDraft(dependencies: dependencies).handle)

        // From the form to its submission
        on(EIAAPI.sendToOwner, .person, use: SendToOwner(dependencies: dependencies).handle)
        on(EIAAPI.sendBack, .person, use: SendBack(dependencies: dependencies).handle)
        on(EIAAPI.submit, .person, use: Submit(dependencies: dependencies).handle)
        on(EIAAPI.changeProposal, .person, use: ChangeProposal(dependencies: dependencies).handle)
        on(EIAAPI.withdraw, .person, use: Withdraw(dependencies: dependencies).handle)

        // Quality assurance
        on(EIAAPI.listQueue, .person, use: ListQueue(dependencies: dependencies).handle)
        on(EIAAPI.take, .person, use: TakeAssessment(dependencies: dependencies).handle)
        on(EIAAPI.release, .person, use: ReleaseAssessment(dependencies: dependencies).handle)
        on(EIAAPI.getReview, .person, use: GetReview(dependencies: dependencies).handle)
        on(EIAAPI.addPoint, .person, use: AddPoint(dependencies: dependencies).handle)
        on(EIAAPI.changePoint, .person, use: ChangePoint(dependencies: dependencies).handle)
        on(EIAAPI.answerPoint, .person, use: AnswerPoint(dependencies: dependencies).handle)
        on(EIAAPI.settlePoint, .person, use: SettlePoint(dependencies: dependencies).handle)
        on(EIAAPI.returnAssessment, .person, use: ReturnAssessment(dependencies: dependencies).handle)
        on(EIAAPI.approve, .person, use: ApproveAssessment(dependencies: dependencies).handle)

        // Decision and publication
        on(EIAAPI.recordDecision, .person, use: RecordDecision(dependencies: dependencies).handle)
        on(EIAAPI.publish, .person, use: Publish(dependencies: dependencies).handle)
        on(EIAAPI.withhold, .person, use: Withhold(dependencies: dependencies).handle)

        // Monitoring and reviews
        on(EIAAPI.startMonitoring, .person, use: StartMonitoring(dependencies: dependencies).handle)
        on(EIAAPI.raiseTrigger, .person, use: RaiseTrigger(dependencies: dependencies).handle)
        on(EIAAPI.recordReview, .person, use: RecordReview(dependencies: dependencies).handle)
        on(EIAAPI.listReviewsDue, .person, use: ListReviewsDue(dependencies: dependencies).handle)

        // The register and what others can learn from
        on(EIAAPI.searchRegister, .person, use: SearchRegister(dependencies: dependencies).handle)
        on(EIAAPI.getPublished, .person, use: GetPublished(dependencies: dependencies).handle)
        on(EIAAPI.listMitigations, .person, use: ListMitigations(dependencies: dependencies).handle)
        on(EIAAPI.listLearning, .person, use: ListLearning(dependencies: dependencies).handle)
        on(EIAAPI.getFigures, .person, use: GetFigures(dependencies: dependencies).handle)

        // Reports to boards
        on(EIAAPI.listBoardReports, .person, use: ListBoardReports(dependencies: dependencies).handle)
        on(EIAAPI.addBoardReport, .person, use: AddBoardReport(dependencies: dependencies).handle)
        on(EIAAPI.getBoardReport, .person, use: GetBoardReport(dependencies: dependencies).handle)
        on(EIAAPI.changeBoardReport, .person, use: ChangeBoardReport(dependencies: dependencies).handle)
        on(EIAAPI.giveReportFeedback, .person, use: GiveReportFeedback(dependencies: dependencies).handle)
        on(EIAAPI.getReportFigures, .person, use: GetReportFigures(dependencies: dependencies).handle)

        // Events: those of other services, and parked ones
        events(receiver)
    }
}
