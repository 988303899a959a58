#if Datamatrix
extension DatamatrixSymbol {
    /// Makes the symbol of a text: square, as small as it can be, all in C40.
    ///
    /// - Parameter payload: The text.
    /// - Throws: ``FormatError`` with `symboleImpossible` when libdmtx can't, or did not put the header in C40.
    public init(_ payload: DatamatrixPayload) throws(FormatError) {
        guard let encoder = DMTXEncoder(payload.octets), let symbol = encoder.symbol() else {
            throw FormatError(.symboleImpossible)
        }
        self = symbol
    }
}
#endif
