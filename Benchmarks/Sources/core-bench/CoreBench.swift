/// The work of the core beside its peers, one line of Markdown each; Benchmarks/bench.sh runs it.
@main
enum CoreBench {
    static func main() async throws {
        try await MatriculeBench.run()
        try await NameBench.run()
    }
}
