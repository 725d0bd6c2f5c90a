import Foundation
import PackagePlugin

/// Makes `EmbeddedFiles.all` of a target: every file of its folder `Embedded`, and for the renderer the default
/// templates at the top of the package.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    var folders = [("embedded", target.directoryURL.appending(path: "Embedded"))]
    if target.name == "Rendering" {
      folders = [("templates", context.package.directoryURL.appending(path: "templates"))]
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding files in \(target.name)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [output.path()] + folders.map { "\($0.0)=\($0.1.path())" },
        inputFiles: folders.flatMap { inputs(below: $0.1) },
        outputFiles: [output])
    ]
  }

  private func inputs(below folder: URL) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
    return paths.sorted().map { folder.appending(path: $0) }
  }
}
