/// The work of the store beside raw SQLite, one line of Markdown each; Benchmarks/bench.sh runs it.
@main
enum StoreBench {
    static func main() {}
}
