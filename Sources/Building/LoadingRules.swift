import Diagnostics

extension Rule {
  static let unreadableFile = Rule(
    "syntax-unreadable", .error,
    meaning: Message(en: "A file or folder of the site cannot be read.", zh: "站点中的文件或文件夹无法读取。"),
    reason: Message(
      en: "What cannot be read is missing from the report, and nobody would notice.", zh: "读不到的内容会从报告里消失，而且没有人会察觉。"),
    example: "content/metrics/energy.yaml   (mode 000)",
    remedy: Message(en: "Give yourself the right to read it, or remove it.", zh: "请授予读取权限，或移除该文件。"), isWaivable: false)

  static let linkedFile = Rule(
    "syntax-symlink", .error,
    meaning: Message(
      en: "A symbolic link leads out of the site, to a folder, in a circle, or nowhere.",
      zh: "符号链接指向站点之外、指向文件夹、形成循环或已失效。"),
    reason: Message(
      en: "A link that leaves the root could publish private files, and the site would not build elsewhere.",
      zh: "指向站点之外的链接可能把私密文件发布出去，换一台机器也无法生成网站。"),
    example: "content/2016/images -> /home/me/pictures",
    remedy: Message(en: "Copy the files into the site.", zh: "请把文件复制到站点中。"), isWaivable: false)
}

/// The rules of loading.
public let loadingRules: [Rule] = [.unreadableFile, .linkedFile]

extension Loader {
  func noSite() -> Failure {
    Failure(
      .usage,
      Message(
        en: "there is no site in \(root): content/site.yaml is missing", zh: "\(root) 中没有站点：缺少 content/site.yaml"),
      help: [
        Message(
          en: "go to the site's folder, name it with --root, or make a new site with `tallymark init DIR`",
          zh: "请进入站点文件夹，或用 --root 指明，或用 `tallymark init 目录` 新建站点")
      ])
  }

  func unreadable(_ path: String, _ error: FileError) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: Location(wholeFile: path),
      Message(en: "cannot be read: \(error.reason)", zh: "无法读取：\(error.reason)"))
  }

  func unreadableName(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: Location(wholeFile: path),
      Message(en: "its name is not in UTF-8", zh: "文件名不是 UTF-8 编码"),
      help: [Message(en: "rename it, or remove it", zh: "请改名或移除")])
  }

  func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: Location(wholeFile: path),
      Message(en: "is neither a file nor a folder", zh: "既不是文件也不是文件夹"))
  }

  func brokenLink(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkedFile, at: Location(wholeFile: path),
      Message(en: "a symbolic link that leads nowhere, or in a circle", zh: "符号链接已失效或形成循环"))
  }

  func leavesRoot(_ path: String, _ target: String) -> Diagnostic {
    Diagnostic(
      .linkedFile, at: Location(wholeFile: path),
      Message(en: "a symbolic link that leads out of the site, to \(target)", zh: "符号链接指向站点之外：\(target)"))
  }

  func linkToFolder(_ path: String, _ target: String) -> Diagnostic {
    Diagnostic(
      .linkedFile, at: Location(wholeFile: path),
      Message(en: "a symbolic link to a folder (\(target)), which is not followed", zh: "符号链接指向文件夹（\(target)），不会跟随"))
  }
}
