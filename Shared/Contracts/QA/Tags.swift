package import ContractsCore

package enum RatingTag {}
package enum GapTag {}
package enum MeetingTag {}

package typealias RatingID = ID<RatingTag>
package typealias GapID = ID<GapTag>
package typealias MeetingID = ID<MeetingTag>
