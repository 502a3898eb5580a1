import ContractsEvidence
import ServiceKit

/// Where files are kept, how large they may be, and who scans them. Read from the settings once.
struct Filing: Sendable {
    let store: FileStore
    /// Nil: the service was told not to scan, and marks what it takes.
    let scanner: Clamd?
    let largest: Int

    static let standardLargest = 50 << 20
    /// Seconds that the scanner may take.
    static let standardPatience = 60
    /// Whether the scanner must know ClamAV's own signatures before what it says counts: everywhere but in a demonstration and on a developer's machine,
    /// where the signature of the test file is enough to try the path to quarantine.
    let needsSignatures: Bool

    /// How many files an item may have at a time.
    static let mostFiles = 50

    init(store: FileStore, scanner: Clamd?, largest: Int = Filing.standardLargest, needsSignatures: Bool = false) {
        self.store = store
        self.scanner = scanner
        self.largest = largest
        self.needsSignatures = needsSignatures
    }

    /// `FILES_DIRECTORY` (without it the service takes no files), `FILE_SCANNING` (`true`, `false`), `CLAMD_ADDRESS`, `CLAMD_TIMEOUT_SECONDS`, `FILE_MAXIMUM_BYTES`,
    /// `ENVIRONMENT`.
    init?(_ settings: Settings) throws(SettingError) {
        guard let directory = settings.string("FILES_DIRECTORY") else { return nil }
        let scans = try settings.bool("FILE_SCANNING", default: true)
        let timeout = try settings.int("CLAMD_TIMEOUT_SECONDS", in: 1...600, default: Filing.standardPatience)
        self.init(
            store: try FileStore(directory), scanner: scans ? try Clamd(settings.string("CLAMD_ADDRESS") ?? "127.0.0.1:3310", timeout: .seconds(timeout)) : nil,
            largest: try settings.int("FILE_MAXIMUM_BYTES", in: 1...(1 << 30), default: Filing.standardLargest),
            needsSignatures: try settings.choice("ENVIRONMENT", default: DeploymentEnvironment.development) == .production)
    }

    var stateOnArrival: EvidenceAPI.FileState { scanner == nil ? .unscanned : .waiting }
}
