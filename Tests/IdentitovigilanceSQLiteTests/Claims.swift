#if SQLite
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

/// Claims of the same INS, one after the other, by patients of different processes.
enum Claims {
    static let count = 60

    static func ins(_ number: Int) throws -> IdentifiantINS {
        let matricule = try Matricule("29702990000" + (number < 10 ? "0" : "") + String(number))
        return IdentifiantINS(matricule: matricule, nature: .nir)
    }

    static func id(_ process: Int, _ number: Int) -> IdentityID { IdentityID("patient-\(process)-\(number)") }

    /// Claims each INS for a patient of this process; what another process was faster for is refused, naming the holder.
    static func run(_ path: String, process: Int) async throws {
        let patience = SQLiteIdentityStore.Configuration(busyTimeout: .seconds(60))
        let store = try SQLiteIdentityStore(path: path, configuration: patience)
        for number in 0..<count {
            let (draft, ins) = (try Acts.creation(), try ins(number))
            do throws(StoreError) {
                _ = try await store.append([draft], to: id(process, number), expecting: 0, holding: ins)
            } catch {
                #expect(error.code == .insDejaActive && error.holder == id(1 - process, number))
            }
        }
    }
}
#endif
