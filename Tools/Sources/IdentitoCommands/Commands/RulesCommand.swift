internal import ArgumentParser
internal import Identitovigilance

/// `identito rules`: the rules of the RNIV as the engine applies them, for people to read.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Print the rule book in French: a Markdown page, or the diagram of the states as SVG."
    )

    @Flag(help: "The diagram instead of the page.")
    var svg = false

    func run() throws {
        var output = LineOutput()
        try output.write(svg ? RulesDiagram.svg : RulesPage.markdown)
        try output.flush()
    }
}
