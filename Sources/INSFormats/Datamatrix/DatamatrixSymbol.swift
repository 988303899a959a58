/// The symbol of a Datamatrix INS: a square of dark and light modules (ISO/IEC 16022, ECC 200), without its quiet zone.
///
/// It is made by libdmtx, with the trait `Datamatrix`; drawing it needs no library.
public struct DatamatrixSymbol: Sendable, Hashable {
    /// The number of modules on a side, finder pattern included.
    public let side: Int

    /// The data codewords, padding included, before the error correction.
    public let motsDeCode: [UInt8]

    private let modules: [Bool]

    /// The words printed under the symbol (interop-formats 1.6).
    public static let legende = "INS à scanner"

    /// The codewords that every symbol begins with when its header is in C40.
    ///
    /// They are the latch, the 26 characters of the header and the `S` of `S1`. The validator of ANS refuses another
    /// encodation (interop-formats 1.6).
    static let headerInC40: [UInt8] = [
        230, 142, 133, 31, 229, 25, 165, 25, 165, 25, 165, 25, 165, 25, 165, 25, 165, 25, 193,
    ]

    /// Takes modules, from the top left, row by row; nothing when they make no symbol whose header is in C40.
    init?(side: Int, modules: [Bool], motsDeCode: [UInt8]) {
        guard side > 0, modules.count == side * side, motsDeCode.starts(with: Self.headerInC40) else { return nil }
        self.side = side
        self.modules = modules
        self.motsDeCode = motsDeCode
    }

    /// Whether a module is dark; outside, all is light.
    ///
    /// - Parameters:
    ///   - row: The row, from 0 at the top.
    ///   - column: The column, from 0 at the left.
    /// - Returns: Whether it is dark.
    public func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return modules[row * side + column]
    }
}

extension DatamatrixSymbol: CustomStringConvertible {
    /// The size alone: a symbol is personal data and stays out of logs.
    public var description: String { "<symbole Datamatrix INS \(side) × \(side)>" }
}
