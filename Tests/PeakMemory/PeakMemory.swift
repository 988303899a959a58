import Foundation

/// The most memory that this process ever had, for the tests of what takes none.
public enum PeakMemory {
    /// In bytes; nothing when the system does not tell.
    public static var bytes: Int? {
        var usage = rusage()
        #if canImport(Darwin)
        guard unsafe getrusage(RUSAGE_SELF, &usage) == 0 else { return nil }
        return usage.ru_maxrss
        #else
        guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
        return usage.ru_maxrss * 1024
        #endif
    }
}
