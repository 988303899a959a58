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

    /// The longest line of a label that does not reach the bars.
    private static let longest = 50

    var svg: String {
        guard !bars.isEmpty else { return "" }
        var (rows, y) = ("", 2)
        for bar in bars {
            let lines = Self.lines(of: bar.label)
            let width = whole > 0 ? Int((Double(bar.value) / Double(whole) * 260).rounded(.up)) : 0
            for (number, line) in lines.enumerated() {
                rows += "<text x=\"0\" y=\"\(y + 14 + number * 16)\">\(HTMLText.escaped(line))</text>"
            }
            rows += "<rect x=\"370\" y=\"\(y + 2)\" width=\"260\" height=\"14\" fill=\"#e3e9ef\"/>"
            rows += "<rect x=\"370\" y=\"\(y + 2)\" width=\"\(min(width, 260))\" height=\"14\" fill=\"#2b6cb0\"/>"
            rows += "<text x=\"640\" y=\"\(y + 14)\">\(HTMLText.count(bar.value))"
            rows += " (\(HTMLText.share(bar.value, whole)))</text>"
            y += 22 + (lines.count - 1) * 16
        }
        return "<svg viewBox=\"0 0 800 \(y + 2)\" role=\"group\" font-size=\"13\" font-family=\"system-ui,sans-serif\">"
            + rows + "</svg>\n"
    }

    /// A label in lines that do not reach the bars: SVG breaks none by itself.
    static func lines(of label: String) -> [String] {
        var lines: [String] = []
        for word in label.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= longest {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
