/// A bar plot in SVG, whose text a screen reader reads: a group, since an image would hide it.
struct SVGBars {
    /// One bar.
    struct Bar {
        let label: String
        let value: Int
    }

    private let bars: [Bar]
    private let whole: Int

    init(_ bars: [Bar], of whole: Int) {
        self.bars = bars
        self.whole = whole
    }

    var svg: String {
        guard !bars.isEmpty else { return "" }
        let height = bars.count * 22 + 4
        var svg =
            "<svg viewBox=\"0 0 800 \(height)\" role=\"group\" font-size=\"13\" font-family=\"system-ui,sans-serif\">"
        for (index, bar) in bars.enumerated() {
            let y = index * 22 + 2
            let width = whole > 0 ? Int((Double(bar.value) / Double(whole) * 260).rounded(.up)) : 0
            svg += "<text x=\"0\" y=\"\(y + 14)\">\(HTMLText.escaped(bar.label))</text>"
            svg += "<rect x=\"370\" y=\"\(y + 2)\" width=\"260\" height=\"14\" fill=\"#e3e9ef\"/>"
            svg += "<rect x=\"370\" y=\"\(y + 2)\" width=\"\(min(width, 260))\" height=\"14\" fill=\"#2b6cb0\"/>"
            svg += "<text x=\"640\" y=\"\(y + 14)\">\(HTMLText.count(bar.value))"
            svg += " (\(HTMLText.share(bar.value, whole)))</text>"
        }
        return svg + "</svg>\n"
    }
}
