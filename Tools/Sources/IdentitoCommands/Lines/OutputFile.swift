import Foundation

/// A file that results are written to.
enum OutputFile {
    /// Opens a file, emptied, or makes it; a link, a named pipe or a device is written through and stays what it is.
    ///
    /// - Throws: `POSIXError`.
    static func open(_ path: String) throws -> FileHandle {
        let descriptor = unsafe Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Writes a whole text.
    static func write(_ text: String, to path: String) throws {
        let file = try open(path)
        defer { try? file.close() }
        try file.write(contentsOf: Data(text.utf8))
    }
}
