import ContractsCore
import ContractsEvidence
import Events
import ServiceKit

extension ServiceRouter {
    /// Every address of the evidence service.
    func evidence(_ dependencies: Dependencies, receiver: EventReceiver) {
        // Standards
        on(EvidenceAPI.listStandards, .person, use: ListStandards(dependencies: dependencies).handle)
        on(EvidenceAPI.getStandardVersion, .person, use: GetStandardVersion(dependencies: dependencies).handle)
        on(EvidenceAPI.getIndicator, .person, use: GetIndicator(dependencies: dependencies).handle)
        on(EvidenceAPI.importStandard, .person, bodyLimit: ImportStandard.bodyLimit, use: ImportStandard(dependencies: dependencies).handle)
        on(EvidenceAPI.exportStandard, .person, use: ExportStandard(dependencies: dependencies).handle)
        on(EvidenceAPI.publishStandard, .person, use: PublishStandard(dependencies: dependencies).handle)

        // Units
        on(EvidenceAPI.listUnits, .person, use: ListUnits(dependencies: dependencies).handle)
        on(EvidenceAPI.importUnits, .person, bodyLimit: ImportUnits.bodyLimit, use: ImportUnits(dependencies: dependencies).handle)
        on(EvidenceAPI.exportUnits, .person, use: ExportUnits(dependencies: dependencies).handle)
        on(EvidenceAPI.getUnit, .person, use: GetUnit(dependencies: dependencies).handle)
        on(EvidenceAPI.createUnit, .person, use: CreateUnit(dependencies: dependencies).handle)
        on(EvidenceAPI.changeUnit, .person, use: ChangeUnit(dependencies: dependencies).handle)
        on(EvidenceAPI.changeContacts, .person, use: ChangeContacts(dependencies: dependencies).handle)
        on(EvidenceAPI.mergeUnit, .person, use: MergeUnit(dependencies: dependencies).handle)
        on(EvidenceAPI.splitUnit, .person, use: SplitUnit(dependencies: dependencies).handle)
        on(EvidenceAPI.listWaves, .person, use: ListWaves(dependencies: dependencies).handle)
        on(EvidenceAPI.putWave, .person, use: PutWave(dependencies: dependencies).handle)

        // Workbook
        on(EvidenceAPI.getWorkbook, .person, use: GetWorkbook(dependencies: dependencies).handle)
        on(EvidenceAPI.getEntry, .person, use: GetEntry(dependencies: dependencies).handle)
        on(EvidenceAPI.proposeApplicability, .person, use: ProposeApplicability(dependencies: dependencies).handle)
        on(EvidenceAPI.decideApplicability, .person, use: DecideApplicability(dependencies: dependencies).handle)

        on(EvidenceAPI.answerPoint, .person, use: AnswerPoint(dependencies: dependencies).handle)

        // Evidence
        on(EvidenceAPI.recordEvidence, .person, bodyLimit: EvidenceBodyLimit.bytes, use: RecordEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.listEvidence, .person, use: ListEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.getEvidence, .person, use: GetEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.reviseEvidence, .person, bodyLimit: EvidenceBodyLimit.bytes, use: ReviseEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.withdrawEvidence, .person, use: WithdrawEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.reinstateEvidence, .person, use: ReinstateEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.listRevisions, .person, use: ListRevisions(dependencies: dependencies).handle)
        on(EvidenceAPI.getRevision, .person, use: GetRevision(dependencies: dependencies).handle)
        on(EvidenceAPI.compareRevisions, .person, use: CompareRevisions(dependencies: dependencies).handle)

        // Corporate evidence
        on(EvidenceAPI.publishEvidence, .person, use: PublishEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.changePublication, .person, use: ChangePublication(dependencies: dependencies).handle)
        on(EvidenceAPI.endPublication, .person, use: EndPublication(dependencies: dependencies).handle)
        on(EvidenceAPI.listCorporateEvidence, .person, use: ListCorporateEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.getCorporateEvidence, .person, use: GetCorporateEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.reportReliance, .person, use: ReportReliance(dependencies: dependencies).handle)
        on(EvidenceAPI.listInherited, .person, use: ListInherited(dependencies: dependencies).handle)
        on(EvidenceAPI.inheritEvidence, .person, use: InheritEvidence(dependencies: dependencies).handle)
        on(EvidenceAPI.giveUpInherited, .person, use: GiveUpInherited(dependencies: dependencies).handle)

        // Carry-forward
        on(EvidenceAPI.listMappings, .person, use: ListMappings(dependencies: dependencies).handle)
        on(EvidenceAPI.getMapping, .person, use: GetMapping(dependencies: dependencies).handle)
        on(EvidenceAPI.putMapping, .person, use: PutMapping(dependencies: dependencies).handle)
        on(EvidenceAPI.getCarryForward, .person, use: GetCarryForward(dependencies: dependencies).handle)
        on(EvidenceAPI.decideCarryForward, .person, use: DecideCarryForward(dependencies: dependencies).handle)

        // Files
        let largest = FileRefusal.allowance(dependencies.filing?.largest ?? Filing.standardLargest)
        raw(.post, EvidenceAPI.attachFile.path, .person, body: largest, AttachFile(dependencies: dependencies).handle)
        on(EvidenceAPI.listFiles, .person, use: ListFiles(dependencies: dependencies).handle)
        on(EvidenceAPI.getFile, .person, use: GetFile(dependencies: dependencies).handle)
        raw(.get, EvidenceAPI.downloadFile.path, .person, DownloadFile(dependencies: dependencies).handle)
        on(EvidenceAPI.removeFile, .person, use: RemoveFile(dependencies: dependencies).handle)

        // Spreadsheets
        raw(.get, EvidenceAPI.exportWorkbook.path, .person, ExportWorkbook(dependencies: dependencies).handle)
        raw(.post, EvidenceAPI.importWorkbook.path, .person, ImportWorkbook(dependencies: dependencies).handle)

        // Logs
        on(EvidenceAPI.listLog, .person, use: ListLog(dependencies: dependencies).handle)
        on(EvidenceAPI.exportLog, .person, use: ExportLog(dependencies: dependencies).handle)
        on(EvidenceAPI.getLogLine, .person, use: GetLogLine(dependencies: dependencies).handle)
        on(EvidenceAPI.addLogLine, .person, use: AddLogLine(dependencies: dependencies).handle)
        on(EvidenceAPI.changeLogLine, .person, use: ChangeLogLine(dependencies: dependencies).handle)
        on(EvidenceAPI.closeLogLine, .person, use: CloseLogLine(dependencies: dependencies).handle)
        on(EvidenceAPI.summariseEffort, .person, use: SummariseEffort(dependencies: dependencies).handle)
        on(EvidenceAPI.listEffortRates, .person, use: ListEffortRates(dependencies: dependencies).handle)
        on(EvidenceAPI.putEffortRate, .person, use: PutEffortRate(dependencies: dependencies).handle)

        // Drafts
        on(EvidenceAPI.saveDraft, .person, bodyLimit: SaveDraft.bodyLimit, use: SaveDraft(dependencies: dependencies).handle)
        on(EvidenceAPI.getDraft, .person, use: GetDraft(dependencies: dependencies).handle)
        on(EvidenceAPI.listDrafts, .person, use: ListDrafts(dependencies: dependencies).handle)
        on(EvidenceAPI.discardDraft, .person, use: DiscardDraft(dependencies: dependencies).handle)

        // Submissions
        on(EvidenceAPI.previewSubmission, .person, use: PreviewSubmission(dependencies: dependencies).handle)
        on(EvidenceAPI.submit, .person, bodyLimit: SubmitEntries.bodyLimit, use: SubmitEntries(dependencies: dependencies).handle)
        on(EvidenceAPI.listSubmissions, .person, use: ListSubmissions(dependencies: dependencies).handle)
        on(EvidenceAPI.getSubmission, .person, use: GetSubmission(dependencies: dependencies).handle)
        on(EvidenceAPI.signOffSubmission, .person, use: SignOffSubmission(dependencies: dependencies).handle)

        // Search and home
        on(EvidenceAPI.search, .person, use: Search(dependencies: dependencies).handle)
        on(EvidenceAPI.getWaiting, .person, use: GetWaiting(dependencies: dependencies).handle)

        // Writing
        on(EvidenceAPI.adviseWriting, .person, use: AdviseWriting(dependencies: dependencies).handle)
        on(EvidenceAPI.listGlossary, .person, use: ListGlossary(dependencies: dependencies).handle)
        on(EvidenceAPI.putGlossaryTerm, .person, use: PutGlossaryTerm(dependencies: dependencies).handle)
        on(EvidenceAPI.removeGlossaryTerm, .person, use: RemoveGlossaryTerm(dependencies: dependencies).handle)

        // Events: those of other services, and parked ones
        events(receiver)
    }
}
