import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Keeps slow and over-sending clients from holding a connection. One for each connection, after the HTTP codec.
///
/// - A client that does not finish its headers, or says nothing at all, is closed by Hummingbird's idle time-out (`ServiceServer`): bytes that do not
///   complete a header do not count as activity, so that a drip of them does not help.
/// - A body that is not complete `bodyTimeout` after its headers makes the reading handler throw `SlowRequestBody`, which becomes a 408. A drip does
///   not help here either. Where the route has a `BodyAllowance`, as much as that names must arrive in each such time instead.
/// - A body that ends with the connection makes the reading handler throw `BrokenRequestBody`.
/// - A client that does not take its response is closed when nothing could be written for `writeTimeout`.
/// - A response with `Connection: close` ends the connection: at once when the request was complete, otherwise when the client has stopped sending,
///   at the latest after `linger`, or `longLinger` where a large body was allowed. Until then what it sends is dropped unread: closing at once would reset the connection, and the client would lose
///   the answer.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let bodyTimeout: TimeAmount
    private let writeTimeout: TimeAmount
    private let linger: TimeAmount
    private let longLinger: TimeAmount
    private var bodyIsComing = false
    private var bodyDeadline: Scheduled<Void>?
    private var allowance: BodyAllowance?
    /// Bytes of the body since its time was last looked at.
    private var arrived = 0
    private var writeDeadline: Scheduled<Void>?
    private var closesAfterResponse = false
    private var isLingering = false

    init(bodyTimeout: TimeAmount, writeTimeout: TimeAmount, linger: TimeAmount = .seconds(1), longLinger: TimeAmount = .seconds(60)) {
        self.bodyTimeout = bodyTimeout
        self.writeTimeout = writeTimeout
        self.linger = linger
        self.longLinger = longLinger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isLingering {
            if case .end = unwrapInboundIn(data) { context.close(promise: nil) }
            return
        }
        switch unwrapInboundIn(data) {
        case .head:
            bodyIsComing = true
            allowance = nil
            arrived = 0
        case .body(let piece): arrived += piece.readableBytes
        case .end:
            bodyIsComing = false
            bodyDeadline?.cancel()
            bodyDeadline = nil
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // A request that arrived whole in one read, as almost all do, schedules nothing.
        if bodyIsComing, bodyDeadline == nil, !isLingering { watch(context) }
        context.fireChannelReadComplete()
    }

    private func watch(_ context: ChannelHandlerContext) {
        bodyDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: bodyTimeout) {
            self.bodyDeadline = nil
            guard self.bodyIsComing, !self.isLingering else { return }
            guard let least = self.allowance?.least(in: self.bodyTimeout), self.arrived >= least else { return context.fireErrorCaught(SlowRequestBody()) }
            self.arrived = 0
            self.watch(context)
        }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let event = event as? BodyAllowance else { return context.triggerUserOutboundEvent(event, promise: promise) }
        if bodyIsComing { allowance = event }
        promise?.succeed()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            if head.status.kind != .informational { closesAfterResponse = head.headerFields[.connection] == "close" }
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            guard closesAfterResponse else { return context.write(data, promise: promise) }
            context.writeAndFlush(data, promise: promise)
            guard bodyIsComing else { return context.close(promise: nil) }
            isLingering = true
            context.eventLoop.assumeIsolated().scheduleTask(in: allowance == nil ? linger : longLinger) { context.close(promise: nil) }
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        writeDeadline?.cancel()
        writeDeadline = nil
        if !context.channel.isWritable {
            writeDeadline = context.eventLoop.assumeIsolated().scheduleTask(in: writeTimeout) { context.close(promise: nil) }
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? ChannelEvent, event == .inputClosed {
            if isLingering { context.close(promise: nil) } else { breakBody(context) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        bodyDeadline?.cancel()
        writeDeadline?.cancel()
        if !isLingering { breakBody(context) }
        context.fireChannelInactive()
    }

    private func breakBody(_ context: ChannelHandlerContext) {
        guard bodyIsComing else { return }
        bodyIsComing = false
        context.fireErrorCaught(BrokenRequestBody())
    }
}

extension BodyAllowance {
    fileprivate func least(in time: TimeAmount) -> Int { Int(Double(slowest) * Double(time.nanoseconds) / 1e9) }
}
