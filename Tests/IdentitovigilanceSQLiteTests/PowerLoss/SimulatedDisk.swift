#if SQLite
import CPowerLoss
import Foundation

/// The simulated disk under every file that SQLite opens in this process: for exit tests only; see `CPowerLoss.h`.
enum SimulatedDisk {
    /// What is refused, in the place of a full or failing disk.
    enum Refusal: CInt, CaseIterable, Codable, Sendable {
        case writesFull = 1
        case changesFail = 2
        case readsFail = 3
    }

    static func install() throws {
        guard power_loss_install() == 0 else { throw CocoaError(.featureUnsupported) }
    }

    /// Begins with the files of a directory, all safe.
    ///
    /// The power goes at a change, 0 for none.
    static func begin(_ directory: String, seed: UInt64, lastChange: Int) {
        unsafe power_loss_begin(directory, seed, Int64(lastChange))
    }

    /// Makes every sync do nothing from now on.
    static func lie() { power_loss_lie() }

    static func refuse(_ refusal: Refusal, from first: Int, count: Int) {
        power_loss_refuse(refusal.rawValue, Int64(first), Int64(count))
    }

    /// Refuses nothing any more: there is room again.
    static func accept() { power_loss_refuse(0, 0, 0) }

    static var changes: Int { Int(power_loss_changes()) }
    static var reads: Int { Int(power_loss_reads()) }
    static var refusals: Int { Int(power_loss_refusals()) }
    static var isOff: Bool { power_loss_is_off() != 0 }

    static func cut() { power_loss_cut() }

    /// Writes what the disk holds after the cut to a new directory.
    static func leave(_ directory: String) throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        guard unsafe power_loss_leave(directory) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
#endif
