import ArgumentParser
import Foundation
import Hummingbird
import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceSQLite
import IdentityMatching
import Logging

/// The patient's reception desk, as a web page on this machine: fictional persons, simulated INSi.
@main
struct AccueilPatient: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "AccueilPatient",
        abstract: "Un accueil de patients sur cette machine : personnes fictives, INSi simulé."
    )

    @Option(help: "Le port ; 0 laisse le système choisir.")
    var port = 8080

    @Option(help: "Le fichier SQLite des identités ; sans lui, un fichier temporaire, détruit à la fin.")
    var fichier: String?

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("accueil-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLiteIdentityStore(path: fichier ?? folder.appendingPathComponent("identites.sqlite").path)
        let accueil = Accueil(desk: try Self.desk(on: try await IndexedIdentityStore(store)))
        let application = Application(
            router: try accueil.router(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in
                print("Accueil : http://127.0.0.1:\(channel.localAddress?.port ?? 0)/  (Ctrl-C pour arrêter)")
                fflush(nil)
            },
            // The server's own lines would say which pages were opened; nobody needs that here.
            logger: Logger(label: "accueil") { _ in SwiftLogNoOpLogHandler() }
        )
        try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
    }

    /// The desk as a vendor makes it: a store that is searched by an index, a client of INSi that speaks for this software, the rights of its users.
    private static func desk(on store: IndexedIdentityStore) throws -> VigilanceDesk {
        let caller = try RequestEncoder(
            logiciel: LogicielLPS(
                idam: "DEMONSTRATION",
                nom: "AccueilPatient",
                version: "1.0",
                instance: UUID().uuidString
            ),
            emetteur: "10B0000000"
        )
        return VigilanceDesk(
            store: store,
            service: INSiClient(transport: INSiSimulator(), encoder: caller),
            authorizer: User.authorizer
        )
    }
}
