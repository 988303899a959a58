#if Datamatrix
internal import CDMTX

/// Owns an encoder of libdmtx that holds one symbol.
@safe
struct DMTXEncoder: ~Copyable {
    private var encoder: UnsafeMutablePointer<DmtxEncode>?

    /// Encodes bytes, all in C40; nothing when libdmtx can't.
    init?(_ octets: [UInt8]) {
        guard let created = unsafe dmtxEncodeCreate() else { return nil }
        unsafe encoder = created
        unsafe dmtxEncodeSetProp(created, CInt(DmtxPropScheme.rawValue), CInt(DmtxSchemeC40.rawValue))
        unsafe dmtxEncodeSetProp(created, CInt(DmtxPropSizeRequest.rawValue), CInt(DmtxSymbolSquareAuto.rawValue))
        var input = octets
        let passed = unsafe input.withUnsafeMutableBufferPointer { buffer in
            unsafe dmtxEncodeDataMatrix(created, CInt(clamping: buffer.count), buffer.baseAddress)
        }
        guard passed == DmtxPass else { return nil }
    }

    deinit {
        var owned = unsafe encoder
        unsafe dmtxEncodeDestroy(&owned)
    }

    /// Copies the symbol out.
    func symbol() -> DatamatrixSymbol? {
        guard let encoder = unsafe encoder, let message = unsafe encoder.pointee.message,
            let code = unsafe message.pointee.code
        else { return nil }
        let size = unsafe encoder.pointee.region.sizeIdx
        let side = dmtxGetSymbolAttribute(CInt(DmtxSymAttribSymbolRows.rawValue), size)
        let words = dmtxGetSymbolAttribute(CInt(DmtxSymAttribSymbolDataWords.rawValue), size)
        guard side > 0, words > 0, unsafe Int(words) <= message.pointee.codeSize else { return nil }
        var modules: [Bool] = []
        for row in 0..<side {
            for column in 0..<side {
                // libdmtx counts rows from the bottom.
                let status = unsafe dmtxSymbolModuleStatus(message, size, side - 1 - row, column)
                modules.append(status & CInt(DmtxModuleOnRGB) != 0)
            }
        }
        return DatamatrixSymbol(
            side: Int(side),
            modules: modules,
            motsDeCode: unsafe Array(UnsafeBufferPointer(start: code, count: Int(words)))
        )
    }
}
#endif
