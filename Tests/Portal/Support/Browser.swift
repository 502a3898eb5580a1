import ContractsCore
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Portal

/// What of a browser the tests need: it keeps the session's cookie, sends what browsers send, and finds the form's token on the page.
final class Browser: Sendable {
    private let service: TestService
    private let cookieName: String
    private let cookie = Mutex<String?>(nil)

    init(service: TestService, cookieName: String) {
        self.service = service
        self.cookieName = cookieName
    }

    var session: String? {
        get { cookie.withLock { $0 } }
        set { cookie.withLock { $0 = newValue } }
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> TestAnswer {
        remember(try await service.get(path, headers: with(headers)))
    }

    /// Sends a form as a page of this portal would.
    /// - Parameter token: nil sends none.
    func post(_ path: String, _ fields: [(String, String)], token: String? = nil, headers: [String: String] = ["Sec-Fetch-Site": "same-origin"]) async throws
        -> TestAnswer
    {
        let all = fields + (token.map { [("csrf_token", $0)] } ?? [])
        let body = Address.query(all.map { (name: $0.0, value: $0.1) })
        let answer = try await service.send("POST", path, headers: with(headers), body: Data(body.utf8), type: "application/x-www-form-urlencoded")
        return remember(answer)
    }

    /// Opens the page of a form, then sends the form with the page's token.
    func submit(_ page: String, to path: String? = nil, _ fields: [(String, String)]) async throws -> TestAnswer {
        try await post(path ?? page, fields, token: try await token(on: page))
    }

    func token(on page: String) async throws -> String {
        let text = try await get(page).text
        return try #require(text.value(ofHidden: "csrf_token"), "the page \(page) has no form")
    }

    func signIn(_ person: PersonID, fields: [(String, String)] = []) async throws {
        let answer = try await post("/sign-in", [("subject", person.description)] + fields)
        try #require(answer.status == 303 || answer.status == 200, "\(answer.status) \(answer.text)")
    }

    private func with(_ headers: [String: String]) -> [String: String] {
        guard let session else { return headers }
        return headers.merging(["Cookie": "\(cookieName)=\(session)"]) { own, _ in own }
    }

    private func remember(_ answer: TestAnswer) -> TestAnswer {
        if let set = answer.headers["set-cookie"],
            let pair = set.split(separator: ";").first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false), pair[0] == cookieName
        {
            session = pair[1].isEmpty ? nil : String(pair[1])
        }
        return answer
    }
}

extension String {
    /// The value of the first hidden field of the name.
    func value(ofHidden name: String) -> String? {
        guard let start = range(of: "name=\"\(name)\" value=\""), let end = self[start.upperBound...].firstIndex(of: "\"") else { return nil }
        return String(self[start.upperBound..<end])
    }
}
