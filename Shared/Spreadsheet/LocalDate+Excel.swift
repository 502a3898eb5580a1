package import ContractsCore
import Foundation

extension LocalDate {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// Day zero of Excel's count, as it is for every day after February 1900.
    private static let dayZero = Date(timeIntervalSince1970: -2_209_161_600)

    /// Days as Excel counts them.
    package var excelSerial: Int {
        let parts = description.split(separator: "-").compactMap { Int($0) }
        let date = LocalDate.calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2])) ?? LocalDate.dayZero
        return Int((date.timeIntervalSince(LocalDate.dayZero) / 86_400).rounded())
    }

    /// - Parameter since1904: whether the file counts from 1904, as Excel for the Mac did.
    package init?(excelSerial serial: Double, since1904: Bool) {
        guard (1...2_958_465).contains(serial) else { return nil }
        let date = LocalDate.dayZero.addingTimeInterval((serial.rounded(.down) + (since1904 ? 1_462 : 0)) * 86_400)
        self.init(date, in: .gmt)
    }
}
