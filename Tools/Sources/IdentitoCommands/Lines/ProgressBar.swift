import Foundation

/// A progress bar on standard error, drawn only when that is a terminal.
struct ProgressBar {
    private let total: Int?
    private let isVisible: Bool
    private var drawnAt = 0

    init(enabled: Bool) {
        isVisible = enabled && isatty(STDERR_FILENO) == 1
        var status = stat()
        let isFile = unsafe fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        total = isFile && status.st_size > 0 ? Int(status.st_size) : nil
    }

    /// A bar for a work whose size is known.
    init(enabled: Bool, total: Int) {
        isVisible = enabled && isatty(STDERR_FILENO) == 1
        self.total = total > 0 ? total : nil
    }

    /// Draws again when enough was read since the last time.
    mutating func update(lines: Int, bytes: Int) {
        guard isVisible, lines - drawnAt >= 1000 else { return }
        drawnAt = lines
        draw(lines: lines, bytes: bytes)
    }

    func finish(lines: Int, bytes: Int) {
        guard isVisible else { return }
        draw(lines: lines, bytes: bytes)
        FileHandle.standardError.write(Data("\n".utf8))
    }

    private func draw(lines: Int, bytes: Int) {
        var text = "\r\(lines) lignes"
        if let total {
            let percent = min(100, bytes * 100 / total)
            let bar = String(repeating: "█", count: percent / 4) + String(repeating: "░", count: 25 - percent / 4)
            text = "\r\(bar) \(percent) % · \(lines) lignes"
        }
        FileHandle.standardError.write(Data(text.utf8))
    }
}
