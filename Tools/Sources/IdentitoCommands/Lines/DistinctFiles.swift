internal import ArgumentParser
import Foundation

/// The files of a command, of which none that is written may be one that is read, or written twice.
struct DistinctFiles {
    private var options: [Identity: String] = [:]

    /// What makes two paths one file.
    private enum Identity: Hashable {
        case file(device: UInt64, inode: UInt64)
        /// A file that is not there yet, by its path with all links followed.
        case path(String)
    }

    /// Makes a check.
    ///
    /// - Parameter inputs: The files that are read, by option.
    init(reading inputs: [(option: String, path: String?)]) {
        for (option, path) in inputs {
            if let identity = path.flatMap(Self.identity) { options[identity] = option }
        }
    }

    /// Checks the files that are written, before anything is.
    ///
    /// - Parameter outputs: The files that are written, by option.
    /// - Throws: `ValidationError`, which names the options and no file.
    func check(writing outputs: [(option: String, path: String?)]) throws {
        var known = options
        for (option, path) in outputs {
            guard let identity = path.flatMap(Self.identity) else { continue }
            if let other = known[identity] { throw ValidationError("\(option) and \(other) are one file") }
            known[identity] = option
        }
    }

    /// What a path stands for; nothing for a terminal or another character device, which writing does not destroy.
    private static func identity(_ path: String) -> Identity? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            return .path(URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path)
        }
        guard status.st_mode & S_IFMT != S_IFCHR else { return nil }
        return .file(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }
}
