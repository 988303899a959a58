public import Identitovigilance

/// The audit as one page of HTML that needs nothing else: French, printable, plots as SVG, counts only.
public struct AuditPage {
    private let audit: BaseAudit
    private let duplicates: DuplicateReport
    let faults: CSVFaults
    private let date: CalendarDate

    /// Prepares a page.
    ///
    /// - Parameters:
    ///   - audit: The audit of the base.
    ///   - duplicates: Its suspected duplicates.
    ///   - faults: What could not be read.
    ///   - date: The day of the audit.
    public init(_ audit: BaseAudit, _ duplicates: DuplicateReport, _ faults: CSVFaults, date: CalendarDate) {
        self.audit = audit
        self.duplicates = duplicates
        self.faults = faults
        self.date = date
    }

    /// Writes the page.
    ///
    /// - Parameter nominative: Whether to list the references of the suspected pairs; without, no record can be told.
    /// - Returns: The page, UTF-8.
    public func html(nominative: Bool = false) -> String {
        let head = """
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>Audit d'identitovigilance</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>\(Self.style)</style></head><body>
            <h1>Audit d'identitovigilance</h1>
            <p class="sub">\(HTMLText.count(audit.recordCount, "fiche comparée", "fiches comparées"))\(excluded), le \
            \(HTMLText.day(date)). \
            \(nominative ? "Document nominatif : à diffuser comme une donnée de santé." : "Aucune donnée nominative.")</p>

            """
        let sections =
            audit.recordCount == 0
            ? "<p>Aucune fiche à comparer.</p>\n"
            : summary + priorities + statuses + completeness + warnings + marriedNames + forecast + pairs
        // References stand outside: no typography is done to them.
        return HTMLText.french(head + sections + reading) + (nominative ? listing : "") + "</body></html>\n"
    }

    private var excluded: String {
        guard faults.excludedRecords > 0 else { return "" }
        return ", " + HTMLText.count(faults.excludedRecords, "écartée à la lecture", "écartées à la lecture")
    }

    private static let style = """
        :root{color-scheme:light}@page{size:A4;margin:14mm}\
        body{font:15px/1.5 system-ui,sans-serif;color:#1d2733;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}\
        h1{margin-bottom:0;line-height:1.2}h2{margin-top:2.2rem;border-bottom:2px solid #d5dde5;padding-bottom:.2rem}\
        h2,h2+p{break-after:avoid}.sub{color:#4a5968}\
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.8rem}\
        .card{border:1px solid #d5dde5;border-radius:.5rem;padding:.7rem 1rem}\
        .card b{display:block;font-size:1.6rem;white-space:nowrap}table{border-collapse:collapse;width:100%}\
        td,th{padding:.3rem .6rem;border-bottom:1px solid #e6ebf0;text-align:left;vertical-align:top}\
        td.n,th.n{text-align:right}td.n{white-space:nowrap}td:first-child{min-width:min(14rem,34vw)}\
        svg{width:100%;height:auto;display:block}tr,svg,.card,h2+p+table{break-inside:avoid}\
        @media print{body{margin:0;max-width:none;padding:0;font-size:11px}.card b{font-size:1.3rem}\
        .cards{grid-template-columns:repeat(5,1fr)}}
        """

    private var summary: String {
        let qualified = audit.statuses["QUAL", default: 0]
        let expected = audit.forecast.expectedFound.map { HTMLText.percent($0) } ?? "–"
        return "<div class=\"cards\">"
            + card(HTMLText.count(audit.recordCount), audit.recordCount < 2 ? "fiche" : "fiches")
            + card(HTMLText.share(qualified, audit.recordCount), "identités qualifiées")
            + card(HTMLText.count(duplicates.count), "paires de doublons suspectées")
            + card(HTMLText.share(duplicates.redundantRecords, audit.recordCount), "fiches en trop, estimation")
            + card(expected, "réponses « trouvé » attendues d'INSi, estimation") + "</div>\n"
    }

    private func card(_ value: String, _ label: String) -> String {
        "<div class=\"card\"><b>\(value)</b>\(label)</div>"
    }

    private var priorities: String {
        let rows = audit.priorities.prefix(8).map { warning in
            "<tr><td>\(HTMLText.escaped(warning.libelle))</td><td class=\"n\">"
                + HTMLText.count(audit.warnings[warning, default: 0])
                + "</td><td>\(HTMLText.escaped(warning.conseil))</td></tr>"
        }
        let empty = rows.isEmpty ? "<tr><td>Aucune alerte.</td></tr>" : ""
        return
            "<h2>À corriger en premier</h2><table><tr><th>Constat</th><th class=\"n\">Fiches</th><th>Que faire</th></tr>"
            + rows.joined() + empty + "</table>\n"
    }

    private var statuses: String {
        let labels = [
            ("PROV", "Provisoires"), ("RECUP", "Récupérées"), ("VALI", "Validées"), ("QUAL", "Qualifiées"),
            ("", "Sans statut"),
        ]
        let bars = labels.map { SVGBars.Bar(label: $0.1, value: audit.statuses[$0.0, default: 0]) }
        return "<h2>Statuts</h2>" + SVGBars(bars.filter { $0.value > 0 }, of: audit.recordCount).svg
    }

    private var completeness: String {
        let fields = PatientField.allCases.filter { $0 != .reference }
        let bars = fields.map { SVGBars.Bar(label: $0.libelle, value: audit.filled[$0, default: 0]) }
        return "<h2>Complétude</h2>" + SVGBars(bars, of: audit.recordCount).svg
    }

    private var warnings: String {
        let counts = QualityWarning.allCases.map { ($0.libelle, audit.warnings[$0, default: 0]) }
        let bars = counts.filter { $0.1 > 0 }.map { SVGBars.Bar(label: $0.0, value: $0.1) }
        let none = counts.filter { $0.1 == 0 }.map { HTMLText.escaped($0.0.prefix(1).lowercased() + $0.0.dropFirst()) }
        return "<h2>Alertes de qualité</h2><p>Une alerte n'est pas une erreur prouvée.</p>"
            + SVGBars(bars, of: audit.recordCount).svg
            + (none.isEmpty ? "" : "<p class=\"sub\">Cherchées et absentes : \(none.joined(separator: " ; ")).</p>\n")
    }

    private var marriedNames: String {
        let rows = AgeGroup.Band.allCases.compactMap { band -> String? in
            let women = audit.ages[AgeGroup(.feminin, band), default: AgeCount()]
            let men = audit.ages[AgeGroup(.masculin, band), default: AgeCount()]
            let neither = audit.ages[AgeGroup(nil, band), default: AgeCount()]
            guard women.records + men.records + neither.records > 0 else { return nil }
            return
                "<tr><td>\(band.rawValue.prefix(1).uppercased() + band.rawValue.dropFirst())</td><td class=\"n\">\(HTMLText.count(women.records))</td><td class=\"n\">"
                + "\(HTMLText.share(women.marriedNames, women.records))</td><td class=\"n\">"
                + "\(HTMLText.count(men.records))</td><td class=\"n\">\(HTMLText.count(neither.records))</td></tr>"
        }
        return
            "<h2>Sexe, âge et noms maritaux suspects</h2><p>Suspect : une femme de 25 ans ou plus porte, comme nom de "
            + "naissance, celui d'un homme d'âge proche à la même adresse.</p><table><tr><th>Âge</th><th class=\"n\">Femmes</th>"
            + "<th class=\"n\">Nom marital suspect</th><th class=\"n\">Hommes</th><th class=\"n\">Sexe inconnu</th></tr>"
            + rows.joined() + "</table>\n"
    }

    private var forecast: String {
        let forecast = audit.forecast
        let bars = [
            SVGBars.Bar(label: "INS déjà présente", value: forecast.alreadyThere),
            SVGBars.Bar(label: "Trouvable telle quelle", value: forecast.direct),
            SVGBars.Bar(label: "Trouvable par une variante de nom", value: forecast.byVariant),
            SVGBars.Bar(label: "Nom de naissance non distingué", value: forecast.nameNotApart),
            SVGBars.Bar(label: "À corriger d'abord", value: forecast.toCorrect),
            SVGBars.Bar(label: "Appel impossible", value: forecast.impossible),
        ]
        return "<h2>Réponses attendues d'INSi</h2>" + SVGBars(bars, of: audit.recordCount).svg
            + "<p>Estimation. Repères : dans une étude de terrain publiée en 2026 (un cabinet, 3 577 patients), les traits tels "
            + "quels ont trouvé 98,2 % des hommes et 59,2 % des femmes, le champ nom contenant souvent le nom marital ; 75,2 % "
            + "au total. L'appel se fait à la venue du patient, pas en masse.</p>\n"
    }

    private var pairs: String {
        guard !duplicates.isEmpty else { return "<h2>Doublons suspectés</h2><p>Aucune paire suspectée.</p>\n" }
        var counts: [SuspectedError: Int] = [:]
        for pair in duplicates { for error in pair.errors { counts[error, default: 0] += 1 } }
        let bars = SuspectedError.allCases.map { SVGBars.Bar(label: $0.libelle, value: counts[$0, default: 0]) }
        return "<h2>Doublons suspectés</h2><p>\(HTMLText.count(duplicates.count, "paire", "paires")) ; part de vrais "
            + "doublons estimée par le modèle : \(HTMLText.percent(duplicates.expectedPrecision)). Chaque fusion reste "
            + "une décision humaine. Ce qui distingue les deux fiches d'une paire :</p>"
            + SVGBars(bars.filter { $0.value > 0 }, of: duplicates.count).svg
    }

    private var listing: String {
        let rows = duplicates.prefix(1000).map { pair in
            "<tr><td>\(HTMLText.escaped(pair.left))</td><td>\(HTMLText.escaped(pair.right))</td><td>"
                + pair.errors.map { HTMLText.escaped($0.libelle) }.joined(separator: "<br>") + "</td></tr>"
        }
        return
            "<h2>Paires suspectées\(duplicates.count > 1000 ? " (les 1\u{202F}000 premières)" : "")</h2><table><tr><th>Fiche</th><th>Fiche</th><th>Lecture</th></tr>"
            + rows.joined() + "</table>\n"
    }
}
