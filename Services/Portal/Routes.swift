/// The whole URL table of the portal.
extension PageRouter {
    func addPages() {
        get("/", .signedIn, ShowHome.show)

        get("/units/{unit}/workbook", .signedIn, ShowWorkbook.show)

        get("/sign-in", .anyone, SignIn.show)
        post("/sign-in", .anyone, limit: 4 * PageRouter.standardLimit, SignIn.enter)
        post("/sign-out", .anyone, SignIn.leave)
    }
}
