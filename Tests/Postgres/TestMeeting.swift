/// Where several tasks wait for one another, once; who comes later passes.
actor TestMeeting {
    private var missing: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(of count: Int) {
        missing = count
    }

    func meet() async {
        guard missing > 0 else { return }
        missing -= 1
        if missing == 0 {
            for continuation in waiting { continuation.resume() }
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }
}
