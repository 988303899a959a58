internal import Identitovigilance

/// The states and the acts that lead between them, as one SVG in French: `Documentation/Rules.svg`.
///
/// The arrows are those of the rule book; only the places of the boxes and the bends of the curves are chosen here.
enum RulesDiagram {
    private static let places: [EtatIdentite: Point] = [
        .inexistante: Point(x: 250, y: 130), .provisoire: Point(x: 250, y: 400), .recuperee: Point(x: 650, y: 290),
        .validee: Point(x: 650, y: 510), .qualifiee: Point(x: 1050, y: 400), .bloquee: Point(x: 430, y: 720),
        .close: Point(x: 870, y: 720),
    ]
    private static let bends: [Arrow: Double] = [
        Arrow(from: .inexistante, to: .qualifiee): -190, Arrow(from: .inexistante, to: .provisoire): 0,
        Arrow(from: .inexistante, to: .recuperee): -30, Arrow(from: .bloquee, to: .provisoire): -70,
    ]
    private static let size = Point(x: 240, y: 64)
    private static let frame = (x: 110.0, y: 225.0, width: 1080.0, height: 370.0)

    /// A place on the drawing.
    struct Point {
        var x: Double
        var y: Double
    }

    /// Two states with the acts that lead from one to the other; no state is any one in use.
    struct Arrow: Hashable {
        let from: EtatIdentite?
        let to: EtatIdentite

        var key: String { "\(from?.rawValue ?? "") \(to.rawValue)" }
    }

    static var svg: String {
        let arrows = self.arrows
        let bodies = arrows.keys.sorted { $0.key < $1.key }.map { draw($0, arrows[$0] ?? []) }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 800" font-family="sans-serif" font-size="13">
            <title>Les états d'une identité et les actes qui y mènent</title>
            <defs><marker id="pointe" markerWidth="9" markerHeight="9" refX="8" refY="4.5" orient="auto">\
            <path d="M0,0 L9,4.5 L0,9 z" fill="#334"/></marker></defs>
            <rect width="1280" height="800" fill="#fff"/>
            <text x="30" y="40" font-size="22" font-weight="bold" fill="#112">Les états d'une identité</text>
            <text x="30" y="64" fill="#445">Chaque flèche porte les règles de Rules.md. Les actes qui laissent l'état \
            inchangé ne sont pas dessinés ; tout autre acte est refusé.</text>
            <rect x="\(n(frame.x))" y="\(n(frame.y))" width="\(n(frame.width))" height="\(n(frame.height))" rx="16" \
            fill="none" stroke="#99a" stroke-dasharray="6 5"/>
            <text x="\(n(frame.x + 16))" y="\(n(frame.y + frame.height - 12))" fill="#667">identité en usage</text>
            \(EtatIdentite.allCases.map(box).joined(separator: "\n"))
            \(bodies.joined(separator: "\n"))
            </svg>
            """
    }

    /// The rules that lead from one state to another, by their identifiers.
    private static var arrows: [Arrow: [String]] {
        var arrows: [Arrow: [String]] = [:]
        for row in RuleBook.standard.rows {
            guard case .accepte(_, let states) = row.issue, row.cas != .appliquerFlux else { continue }
            let isFromAnywhere = Set(row.de).isSuperset(
                of: places.keys.filter { ![.inexistante, .close].contains($0) }
            )
            if isFromAnywhere, states.count == 1 {
                arrows[Arrow(from: nil, to: states[0]), default: []].append(row.id)
                continue
            }
            for from in row.de {
                for to in states where to != from && leads(row, from, to) {
                    arrows[Arrow(from: from, to: to), default: []].append(row.id)
                }
            }
        }
        return arrows
    }

    /// Rows with several states before and after do not lead from each to each.
    private static func leads(_ row: RuleBook.Row, _ from: EtatIdentite, _ to: EtatIdentite) -> Bool {
        switch row.cas {
        case .retirerAttribut: from == .bloquee && to == .provisoire
        case .accepterReponse where row.de.count > 1: from == .qualifiee && to == .recuperee
        default: true
        }
    }

    private static func draw(_ arrow: Arrow, _ rules: [String]) -> String {
        guard let end = places[arrow.to] else { return "" }
        let bottom = Point(x: end.x, y: frame.y + frame.height)
        let start = arrow.from.flatMap { places[$0] } ?? bottom
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = (dx * dx + dy * dy).squareRoot()
        // A curve to one side, so that the way back does not lie on it.
        let bend = arrow.from == nil ? 0 : bends[arrow] ?? 46
        let middle = Point(x: (start.x + end.x) / 2 - dy / length * bend, y: (start.y + end.y) / 2 + dx / length * bend)
        let from = arrow.from == nil ? bottom : edge(of: start, towards: middle)
        let to = edge(of: end, towards: middle)
        let label = Point(x: (from.x + 2 * middle.x + to.x) / 4, y: (from.y + 2 * middle.y + to.y) / 4)
        let text = rules.joined(separator: " ")
        let width = Double(text.count) * 7.4 + 12
        return """
            <path d="M\(n(from.x)),\(n(from.y)) Q\(n(middle.x)),\(n(middle.y)) \(n(to.x)),\(n(to.y))" fill="none" \
            stroke="#334" stroke-width="1.6" marker-end="url(#pointe)"/>
            <rect x="\(n(label.x - width / 2))" y="\(n(label.y - 11))" width="\(n(width))" height="20" rx="4" fill="#fff" \
            stroke="#bbc"/><text x="\(n(label.x))" y="\(n(label.y + 4))" text-anchor="middle" fill="#223">\(text)</text>
            """
    }

    /// Where the line from the middle of a box to a point leaves the box.
    private static func edge(of box: Point, towards point: Point) -> Point {
        let (dx, dy) = (point.x - box.x, point.y - box.y)
        let scale = min(
            dx == 0 ? .infinity : (size.x / 2 + 3) / abs(dx),
            dy == 0 ? .infinity : (size.y / 2 + 3) / abs(dy)
        )
        return Point(x: box.x + dx * scale, y: box.y + dy * scale)
    }

    private static func box(_ etat: EtatIdentite) -> String {
        guard let place = places[etat] else { return "" }
        let fill =
            switch etat {
            case .inexistante, .close: "#eceff4"
            case .bloquee: "#fde2e1"
            case .provisoire: "#fdf1d8"
            case .recuperee, .validee: "#e3eefc"
            case .qualifiee: "#dff3e4"
            }
        return """
            <rect x="\(n(place.x - size.x / 2))" y="\(n(place.y - size.y / 2))" width="\(n(size.x))" \
            height="\(n(size.y))" rx="10" fill="\(fill)" stroke="#334"/><text x="\(n(place.x))" \
            y="\(n(place.y + 5))" text-anchor="middle" font-size="14" font-weight="bold" fill="#112">\(etat.libelle)</text>
            """
    }

    private static func n(_ value: Double) -> String { String(Int(value.rounded())) }
}
