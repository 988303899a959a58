/// Pages in SVG whose unit is the millimetre.
enum Page {
    private static let a4 = (width: 210.0, height: 297.0)

    /// The first page of a health document: the identity at its head, and room for the rest.
    static func document(_ label: IdentityLabel) -> String {
        let rule = #"<line x1="15" y1="60" x2="195" y2="60" stroke="black" stroke-width="0.3"/>"#
        let title = #"<text x="15" y="72" font-family="sans-serif" font-size="5">Compte rendu</text>"#
        return sheet(a4, label.svg(x: 125, y: 15) + rule + title)
    }

    /// A sheet of 24 labels, 3 by 8.
    static func labels(_ label: IdentityLabel) -> String {
        var content = ""
        for row in 0..<8 {
            for column in 0..<3 {
                content += label.svg(
                    x: Double(column) * IdentityLabel.size.width,
                    y: Double(row) * IdentityLabel.size.height + 0.5
                )
            }
        }
        return sheet(a4, content)
    }

    /// One label alone.
    static func single(_ label: IdentityLabel) -> String { sheet(IdentityLabel.size, label.svg(x: 0, y: 0)) }

    private static func sheet(_ size: (width: Double, height: Double), _ content: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(size.width)mm" height="\(size.height)mm" \
        viewBox="0 0 \(size.width) \(size.height)"><rect width="100%" height="100%" fill="white"/>
        \(content)</svg>

        """
    }
}
