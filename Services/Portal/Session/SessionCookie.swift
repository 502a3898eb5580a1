import HTTPTypes
import Hummingbird

/// The cookie of a session: unreadable to scripts, not sent from other sites' forms, and over https bound to this host (`__Host-`, RFC 6265bis §4.1.3.2).
struct SessionCookie: Sendable {
    let secure: Bool

    var name: String { secure ? "__Host-session" : "session" }

    func token(in request: Request) -> SessionToken? {
        request.cookies[name].flatMap { SessionToken(cookie: $0.value) }
    }

    func setting(_ token: SessionToken) -> Cookie {
        Cookie(name: name, value: token.text, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }

    func clearing() -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }
}
