/// The words under a symbol, as pixels: only the characters that they need.
struct CaptionBitmap {
    /// The lines of pixels, each as wide as asked.
    let rows: [[Bool]]

    private static let glyphWidth = 5
    private static let glyphHeight = 10

    /// Draws a text as large as fits a width, in its middle; a character without a drawing is left blank.
    init(_ text: String, fitting width: Int) {
        let columns = text.count * (Self.glyphWidth + 1) - 1
        let scale = max(1, width / columns)
        let left = max(0, (width - columns * scale) / 2)
        let blank = [Bool](repeating: false, count: width)
        var rows: [[Bool]] = []
        for line in 0..<Self.glyphHeight {
            var row = blank
            for (index, character) in text.enumerated() {
                guard let glyph = Self.glyphs[character] else { continue }
                for (column, pixel) in glyph[line].enumerated() where pixel == "#" {
                    let start = left + (index * (Self.glyphWidth + 1) + column) * scale
                    for x in start..<start + scale where x < width { row[x] = true }
                }
            }
            rows += [[Bool]](repeating: row, count: scale)
        }
        self.rows = rows + [[Bool]](repeating: blank, count: scale * 2)
    }

    private static func glyph(_ lines: String) -> [[Character]] {
        var rows = lines.split(separator: "/", omittingEmptySubsequences: false).map(Array.init)
        while rows.count < glyphHeight { rows.append([]) }
        return rows
    }

    private static let glyphs: [Character: [[Character]]] = [
        "I": glyph("//.###./..#../..#../..#../..#../..#../.###."),
        "N": glyph("//#...#/##..#/#.#.#/#.#.#/#..##/#...#/#...#"),
        "S": glyph("//.####/#..../#..../.###./....#/....#/####."),
        "a": glyph("////.###./....#/.####/#...#/.####"),
        "à": glyph("/.#.../..#..//.###./....#/.####/#...#/.####"),
        "c": glyph("////.####/#..../#..../#..../.####"),
        "e": glyph("////.###./#...#/#####/#..../.####"),
        "n": glyph("////####./#...#/#...#/#...#/#...#"),
        "r": glyph("////#.##./##..#/#..../#..../#...."),
        "s": glyph("////.####/#..../.###./....#/####."),
    ]
}
