package import ContractsCore

package enum PolicyTag {}
package enum AssessmentTag {}
package enum GuideTag {}
package enum FeedbackPointTag {}
package enum MitigationTag {}
package enum BoardReportTag {}
package enum SupportNoteTag {}

package typealias PolicyID = ID<PolicyTag>
package typealias AssessmentID = ID<AssessmentTag>
package typealias GuideID = ID<GuideTag>
package typealias FeedbackPointID = ID<FeedbackPointTag>
package typealias MitigationID = ID<MitigationTag>
package typealias BoardReportID = ID<BoardReportTag>
package typealias SupportNoteID = ID<SupportNoteTag>
