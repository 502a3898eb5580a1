import ContractsEvidence

extension ScanFile {
    /// Bytes that may be scanned: what they were called before, and errors over them so far.
    struct Scannable: Sendable {
        let state: EvidenceAPI.FileState
        let attempts: Int
    }

    /// What a scan makes of bytes.
    struct Outcome: Sendable {
        let state: EvidenceAPI.FileState
        let finding: String?
        let attempts: Int
        /// False for an error: then the signatures that the bytes were last looked at with stay.
        let isVerdict: Bool

        var isQuarantine: Bool { state == .infected || state == .unscannable }

        init(_ verdict: Clamd.Verdict, before: Scannable) {
            let failures = before.attempts + 1
            switch verdict {
            case .clean: self.init(.clean)
            case .infected(let name): self.init(.infected, name)
            case .unscannable(let reason): self.init(.unscannable, reason)
            // What was found clean once stays so until somebody can look again.
            case .failed where before.state == .clean: self.init(.clean, attempts: failures, isVerdict: false)
            case .failed(let reason): self.init(failures < ScanFile.mostAttempts ? .waiting : .unscannable, reason, attempts: failures, isVerdict: false)
            }
        }

        private init(_ state: EvidenceAPI.FileState, _ finding: String? = nil, attempts: Int = 0, isVerdict: Bool = true) {
            (self.state, self.finding, self.attempts, self.isVerdict) = (state, finding, attempts, isVerdict)
        }
    }
}
