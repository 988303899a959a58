extension DatamatrixSymbol {
    /// Draws the symbol with its quiet zone and the words under it, in black and white.
    ///
    /// - Parameters:
    ///   - pixelsParModule: The size of a module, in pixels, at least 3.
    ///   - margeEnModules: The quiet zone on each side, at least 1 (interop-formats 1.6).
    /// - Returns: A PNG image.
    public func png(pixelsParModule: Int = 8, margeEnModules: Int = 2) -> [UInt8] {
        let scale = max(3, pixelsParModule)
        let margin = max(1, margeEnModules)
        let width = (side + 2 * margin) * scale
        let caption = CaptionBitmap(Self.legende, fitting: width)
        var rows: [[Bool]] = []
        for line in 0..<width {
            rows.append((0..<width).map { isDark(row: line / scale - margin, column: $0 / scale - margin) })
        }
        rows += caption.rows
        return PNGImage.encode(rows)
    }
}
