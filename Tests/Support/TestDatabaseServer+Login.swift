import Foundation
import Postgres

extension TestDatabaseServer {
    /// A login for tests, made once a server; its password is kept where only the superuser reads, so that test processes share it.
    func login(_ role: String, _ admin: Lease) async throws -> ConnectionTarget {
        try await admin.execute("CREATE TABLE IF NOT EXISTS public.test_login (role text PRIMARY KEY, password text NOT NULL)")
        try await admin.execute("REVOKE ALL ON public.test_login FROM PUBLIC")
        if let password = try await admin.value("SELECT password FROM public.test_login WHERE role = \(role)", as: String.self) {
            return target(role, password)
        }
        let password = UUID().uuidString.lowercased()
        // A role that exists without a record is not ours, and keeps its password: this fails then.
        try await admin.execute("CREATE ROLE \(identifier: role) LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE")
        // ALTER ROLE takes no parameters.
        try await admin.execute("SELECT set_config('test.role', \(role), false), set_config('test.password', \(password), false)")
        try await admin.execute(
            "DO $$ BEGIN EXECUTE format('ALTER ROLE %I PASSWORD %L', current_setting('test.role'), current_setting('test.password')); END $$")
        try await admin.execute("INSERT INTO public.test_login (role, password) VALUES (\(role), \(password))")
        return target(role, password)
    }

    private func target(_ role: String, _ password: String) -> ConnectionTarget {
        admin.with("user", role).with("password", password).with("passfile", nil)
    }
}
