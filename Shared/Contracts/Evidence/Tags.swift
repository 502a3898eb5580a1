package import ContractsCore

package enum StandardVersionTag {}
package enum PhaseTag {}
package enum IndicatorTag {}
package enum EvidenceTag {}
package enum DraftTag {}
package enum SubmissionTag {}
package enum PointTag {}
package enum FileTag {}
package enum LogLineTag {}

package typealias StandardVersionID = ID<StandardVersionTag>
package typealias PhaseID = ID<PhaseTag>
package typealias IndicatorID = ID<IndicatorTag>
package typealias EvidenceID = ID<EvidenceTag>
package typealias DraftID = ID<DraftTag>
package typealias SubmissionID = ID<SubmissionTag>
package typealias PointID = ID<PointTag>
package typealias FileID = ID<FileTag>
package typealias LogLineID = ID<LogLineTag>
