extension DatamatrixSymbol {
    /// Draws the symbol with its quiet zone and the words under it.
    ///
    /// - Parameters:
    ///   - millimetresParModule: The size of a module, in millimetres; 0.5 by default, a choice: no text read gives the size.
    ///   - margeEnModules: The quiet zone on each side, at least 1 (interop-formats 1.6).
    /// - Returns: A document in SVG 1.1, whose size is in millimetres.
    public func svg(millimetresParModule: Double = 0.5, margeEnModules: Int = 2) -> String {
        let margin = max(1, margeEnModules)
        let width = side + 2 * margin
        let caption = Self.captionHeight(of: width)
        let size = (width: Double(width) * millimetresParModule, height: Double(width + caption) * millimetresParModule)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(size.width)mm" height="\(size.height)mm" \
            viewBox="0 0 \(width) \(width + caption)"><rect width="\(width)" height="\(width + caption)" fill="white"/>\
            \(svgPath(x: margin, y: margin))<text x="\(Double(width) / 2)" y="\(Double(width) + Double(caption) * 0.7)" \
            font-family="sans-serif" font-size="\(Double(caption) * 0.8)" text-anchor="middle">\(Self.legende)</text></svg>

            """
    }

    /// The dark modules as one path, to be put into a larger drawing whose unit is the module.
    ///
    /// - Parameters:
    ///   - x: The left of the symbol.
    ///   - y: The top of the symbol.
    /// - Returns: An element `path`.
    public func svgPath(x: Int = 0, y: Int = 0) -> String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while isDark(row: row, column: column) { column += 1 }
                if column > start { path += "M\(x + start) \(y + row)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return #"<path shape-rendering="crispEdges" fill="black" d="\#(path)"/>"#
    }

    /// The words are as wide as the symbol: their height follows.
    private static func captionHeight(of width: Int) -> Int { max(5, width / 6) }
}
